import { gapOf } from '../azure/gap-of.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import { type Fact, type FactSheet, readingsOf } from './fact.ts';
import { citationOfHealth, HEALTH, type HealthRecord, type Leaves, leavesOf } from './health-record.ts';
import { assignedSchedules, schedulesInQuestion } from './schedules-in-question.ts';

/** When a virtual machine went down or came up. */
export interface HealthEvent {
  readonly at: Instant;
  readonly state: Leaves;
  /** Who or what did it: `Customer Initiated`, `Platform-Initiated` …; null where Azure does not say. */
  readonly context: string | null;
  readonly evidence: Evidence;
}

export interface HealthEvents {
  /** The latest first. */
  readonly events: readonly HealthEvent[];
  readonly looked: Evidence;
}

/**
 * When virtual machines that a schedule is asked about went down or came up, as Resource Health has it. One query for each
 * 250 machines. An absent row proves nothing.
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
      const rows = machineIds.length === 0 ? [] : await gather.azure.lookUp(HEALTH, { machineIds });
      const byMachine = Map.groupBy(rows, ({ targetId }) => targetId);
      return eachMachine(machines, (machine, key) => {
        const citation = citationOfHealth(machine, gather.now);
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

function eventOf(record: HealthRecord, citation: Citation): readonly HealthEvent[] {
  const { id, occurredTime: at, annotationName, availabilityState, reason } = record;
  const [field, named, state] = annotationName
    ? (['properties.annotationName', annotationName, leavesOf(annotationName)] as const)
    : (['properties.availabilityState', availabilityState, availability(availabilityState)] as const);
  if (state === null || at === null) return [];
  const context = record.context || null;
  const told = [named, reason, context].filter(Boolean).join('; ');
  return [{ at, state, context, evidence: cite({ ...citation, record: id, since: at }, field, told) }];
}

function availability(state: string | null): Leaves | null {
  if (/^available$/i.test(state ?? '')) return 'up';
  return /^unavailable$/i.test(state ?? '') ? 'down' : null;
}
