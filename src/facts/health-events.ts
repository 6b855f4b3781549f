import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { optional, when } from '../azure/when.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type FactSheet, readingsOf } from './fact.ts';
import { assignedSchedules, schedulesInQuestion } from './schedules-in-question.ts';

/** When a virtual machine went down or came up. */
export interface HealthEvent {
  readonly at: Instant;
  /** `started`: it was down until then. */
  readonly state: 'down' | 'started' | 'up';
  /** Who or what did it: `Customer Initiated`, `Platform-Initiated` …; null where Azure does not say. */
  readonly context: string | null;
  readonly evidence: Evidence;
}

export interface HealthEvents {
  /** The latest first. */
  readonly events: readonly HealthEvent[];
  readonly looked: Evidence;
}

const eventRow = z.object({
  id: z.string(),
  targetId: z.string(),
  occurredTime: when,
  annotationName: optional(z.string()),
  reason: optional(z.string()),
  context: optional(z.string()),
  availabilityState: optional(z.string()),
});

type EventRow = z.infer<typeof eventRow>;

const EVENTS: LookUpKind<EventRow> = {
  query: 'health-events',
  row: eventRow,
  keysOf: ({ targetId }) => [targetId],
};

/** Annotations after which a virtual machine runs or does not. Source: Resource Health, virtual machine health annotations. */
const STATES: ReadonlyMap<string, HealthEvent['state']> = new Map([
  ['virtualmachinedeallocationinitiated', 'down'],
  ['virtualmachinestopinitiatedbycontrolplane', 'down'],
  ['virtualmachinestoppedinternally', 'down'],
  ['virtualmachinepreempted', 'down'],
  ['virtualmachinestartinitiatedbycontrolplane', 'started'],
  ['virtualmachineallocated', 'started'],
  ['virtualmachinerestarted', 'up'],
  ['virtualmachinerebootinitiatedbycontrolplane', 'up'],
  ['available', 'up'],
  ['unavailable', 'down'],
]);

/**
 * When virtual machines that a schedule is asked about went down or came up, as Resource Health has it. One query for each 250 machines. Source: `healthresources`, which
 * holds the latest status and annotations; an absent row proves nothing.
 */
export const healthEvents: Fact<HealthEvents> = machineFact({
  id: 'health-events',
  title: { en: 'Resource Health events', ja: 'Resource Health のイベント' },
  kinds: ['azure-vm'],
  from: [schedulesInQuestion],
  async read(machines, gather) {
    try {
      const sheets = await gather.readFacts([schedulesInQuestion], machines);
      const machineIds = machines
        .map(({ id }) => machineKey(id))
        .filter((key) => isAskedAbout(sheets.get(key)));
      const rows = machineIds.length === 0 ? [] : await gather.azure.lookUp(EVENTS, { machineIds });
      const byMachine = Map.groupBy(rows, ({ targetId }) => targetId);
      return eachMachine(machines, (machine, key) => {
        const query = lookUpQuery(EVENTS, { machineIds: [key] });
        const citation: Citation = {
          source: 'resource-graph',
          record: `healthresources: ${machine.id}`,
          at: gather.now,
          query,
        };
        const events = (byMachine.get(key) ?? [])
          .flatMap((row) => eventOf(row, citation))
          .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
        const looked = cite(
          citation,
          'properties.annotationName',
          events.map(({ evidence }) => evidence.value),
        );
        return known({ events, looked });
      });
    } catch (error) {
      const failure = gapOf(healthEvents, error);
      return eachMachine(machines, () => failure);
    }
  },
});

function isAskedAbout(sheet: FactSheet = new Map()): boolean {
  const { asked } = readingsOf({ asked: schedulesInQuestion }, sheet);
  return asked?.isKnown === true && assignedSchedules(asked.value).length > 0;
}

function eventOf(row: EventRow, citation: Citation): readonly HealthEvent[] {
  const [field, named] = row.annotationName
    ? (['properties.annotationName', row.annotationName] as const)
    : (['properties.availabilityState', row.availabilityState ?? ''] as const);
  const state = STATES.get(named.toLowerCase());
  if (state === undefined || row.occurredTime === null) return [];
  const dated = { ...citation, record: row.id, since: row.occurredTime };
  const context = row.context || null;
  const told = [named, row.reason, context].filter(Boolean).join('; ');
  return [{ at: row.occurredTime, state, context, evidence: cite(dated, field, told) }];
}
