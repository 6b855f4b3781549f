import { gapOf } from '../azure/gap-of.ts';
import { type Citation, cite } from '../azure/quote.ts';
import type { Evidence, SomeEvidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { machineKey } from '../model/machine.ts';
import { known } from '../model/reading.ts';
import { machineFact } from './define-fact.ts';
import { eachMachine } from './each-machine.ts';
import type { Fact } from './fact.ts';
import { citationOfHealth, HEALTH, type HealthRecord, type Leaves, leavesOf } from './health-record.ts';

/** Who or what restarted a machine; `unknown`: the annotation does not say. */
export type RestartContext = 'platform' | 'customer' | 'machine' | 'unknown';

/** A restart of a virtual machine as Resource Health noted it. */
export interface RestartAnnotation {
  readonly at: Instant;
  /** `VirtualMachineHostRebootedForRepair` … */
  readonly name: string;
  /** What it leaves the machine in. */
  readonly leaves: Leaves;
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

/**
 * Restarts of virtual machines that Resource Health noted, with who or what did them. One query for each 250 machines. It keeps the latest annotation
 * of a machine, so an absent one proves nothing.
 */
export const restartAnnotations: Fact<RestartAnnotations> = machineFact({
  id: 'restart-annotations',
  title: { en: 'restarts in Resource Health', ja: 'Resource Health の再起動の記録' },
  kinds: ['azure-vm'],
  async read(machines, gather) {
    try {
      const machineIds = machines.map(({ id }) => machineKey(id));
      const rows = await gather.azure.lookUp(HEALTH, { machineIds });
      const byMachine = Map.groupBy(rows, ({ targetId }) => targetId);
      return eachMachine<RestartAnnotations>(machines, (machine, key) => {
        const own = (byMachine.get(key) ?? []).filter(({ annotationName }) => annotationName !== null);
        const citation = citationOfHealth(machine, gather.now);
        const names = own.map(({ annotationName }) => annotationName);
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

function restartOf(record: HealthRecord, common: Citation): readonly RestartAnnotation[] {
  const { id, occurredTime: at, annotationName: name, context, category, impactType } = record;
  if (at === null || name === null) return [];
  const leaves = leavesOf(name) ?? (/reboot/i.test(impactType ?? '') ? 'up' : null);
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
