import { z } from 'zod';
import { gapOf } from '../azure/gap-of.ts';
import { type LookUpKind, lookUpQuery } from '../azure/look-up.ts';
import { type Citation, cite } from '../azure/quote.ts';
import { optional, when } from '../azure/when.ts';
import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';

/** Who or what restarted a machine; `unknown`: the annotation does not say. */
export type RestartContext = 'platform' | 'customer' | 'machine' | 'unknown';

/** A restart of a virtual machine as Resource Health noted it. */
export interface RestartAnnotation {
  readonly at: Instant;
  /** `VirtualMachineHostRebootedForRepair` … */
  readonly name: string;
  /** What it leaves the machine in; `started`: it was down until then. */
  readonly leaves: 'down' | 'started' | 'up';
  readonly context: RestartContext;
  /** Only what the platform does is planned or not; null for everything else, and where it is not said. */
  readonly isPlanned: boolean | null;
  /** Its name, context and category. */
  readonly evidence: SomeEvidence;
}

export interface RestartAnnotations {
  /** The latest first. */
  readonly restarts: readonly RestartAnnotation[];
  readonly looked: Evidence;
}

const annotationRow = z.object({
  id: z.string(),
  targetId: z.string(),
  properties: z.object({
    occurredTime: when,
    annotationName: optional(z.string()),
    context: optional(z.string()),
    category: optional(z.string()),
    impactType: optional(z.string()),
  }),
});

type AnnotationRow = z.infer<typeof annotationRow>;

const ANNOTATIONS: LookUpKind<AnnotationRow> = {
  query: 'restart-annotations',
  row: annotationRow,
  keysOf: ({ targetId }) => [targetId],
};

/**
 * Restarts of virtual machines that Resource Health noted, with who or what did them. One query for each 250 machines. It keeps the latest annotation
 * of a machine, so an absent one proves nothing. Source: Resource Health, virtual machine health annotations.
 */
export const restartAnnotations: Fact<RestartAnnotations> = machineFact({
  id: 'restart-annotations',
  title: { en: 'restarts in Resource Health', ja: 'Resource Health の再起動の記録' },
  kinds: ['azure-vm'],
  async read(machines, gather) {
    try {
      const machineIds = machines.map(({ id }) => machineKey(id));
      const rows = await gather.azure.lookUp(ANNOTATIONS, { machineIds });
      const byMachine = Map.groupBy(rows, ({ targetId }) => targetId);
      return eachMachine<RestartAnnotations>(machines, (machine, key) => {
        const own = byMachine.get(key) ?? [];
        const citation: Citation = {
          source: 'resource-graph',
          record: `healthresources: ${machine.id}`,
          at: gather.now,
          query: lookUpQuery(ANNOTATIONS, { machineIds: [key] }),
        };
        const names = own.map(({ properties }) => properties.annotationName);
        return known({
          restarts: own
            .flatMap((row) => restartOf(row, citation))
            .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
          looked: cite(citation, 'properties.annotationName', names.length === 0 ? null : names),
        });
      });
    } catch (error) {
      const failure = gapOf(restartAnnotations, error);
      return eachMachine(machines, () => failure);
    }
  },
});

/** Annotations after which a virtual machine has restarted, or has been down in between. Freezes and live migrations restart nothing. */
const RESTARTS: ReadonlyMap<string, RestartAnnotation['leaves']> = new Map([
  ['virtualmachinerestarted', 'up'],
  ['virtualmachinecrashed', 'up'],
  ['virtualmachinestorageoffline', 'up'],
  ['virtualmachinehostcrashed', 'up'],
  ['virtualmachinehostrebootedforrepair', 'up'],
  ['virtualmachinemigrationinitiatedforrepair', 'up'],
  ['virtualmachinemigrationinitiatedforplannedmaintenance', 'up'],
  ['virtualmachinerebootinitiatedforplannedmaintenance', 'up'],
  ['virtualmachinerebootinitiatedbycontrolplane', 'up'],
  ['virtualmachineredeployinitiatedbycontrolplane', 'up'],
  ['virtualmachineredeployinitiatedbycontrolplaneduetoplannedmaintenance', 'up'],
  ['virtualmachinesizechanged', 'up'],
  ['virtualmachinestartinitiatedbycontrolplane', 'started'],
  ['virtualmachineallocated', 'started'],
  ['virtualmachinestopinitiatedbycontrolplane', 'down'],
  ['virtualmachinedeallocationinitiated', 'down'],
  ['virtualmachinestoppedinternally', 'down'],
  ['virtualmachinepreempted', 'down'],
]);

function restartOf({ id, properties }: AnnotationRow, common: Citation): readonly RestartAnnotation[] {
  const { occurredTime: at, annotationName: name, context, category, impactType } = properties;
  if (at === null || name === null) return [];
  const leaves = RESTARTS.get(name.toLowerCase()) ?? (/reboot/i.test(impactType ?? '') ? 'up' : null);
  if (leaves === null) return [];
  const citation: Citation = { ...common, record: id, since: at };
  const isPlanned = /^unplanned$/i.test(category ?? '') ? false : /^planned$/i.test(category ?? '') || null;
  return [
    {
      at,
      name,
      leaves,
      context: contextOf(context),
      isPlanned,
      evidence: [
        cite(citation, 'properties.annotationName', name),
        cite(citation, 'properties.context', context),
        cite(citation, 'properties.category', category),
      ],
    },
  ];
}

/** Older pages write `User-initiated` and `Platform-Initiated`, newer ones `Customer Initiated` and `Platform Initiated`. */
function contextOf(context: string | null): RestartContext {
  if (/^platform/i.test(context ?? '')) return 'platform';
  if (/^(?:user|customer)/i.test(context ?? '')) return 'customer';
  return /^vm/i.test(context ?? '') ? 'machine' : 'unknown';
}
