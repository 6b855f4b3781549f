import type { Report } from '../../model/answer.ts';
import type { Instant } from '../../model/instant.ts';
import type { MachineId } from '../../model/machine.ts';
import { FewGaps } from '../few-gaps.ts';
import { groupPageBlocks } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { defineReport } from '../report.ts';
import { driftBlocks, driftFleetBlocks } from './blocks.ts';
import { DRIFT_STATES, type Drift, type DriftState, driftOf } from './drift.ts';
import { DRIFT_FACTS, type DriftMachine } from './drift-facts.ts';
import { driftText } from './drift-text.ts';
import { DRIFT_WORDS } from './state-words.ts';
import { POLICY_DRIFT } from './topic.ts';

interface DriftDatum {
  readonly machine: MachineId;
  readonly state: DriftState;
  readonly policies: readonly {
    readonly definition: string;
    readonly aim: string;
    readonly assignment: string | null;
    readonly complianceState: string | null;
    readonly evaluatedAt: Instant | null;
    /** Null: cannot be told. */
    readonly isMet: boolean | null;
    readonly verdict: string | null;
  }[];
}

/** Where Azure Policy says compliant of a machine that is not, and the reverse. */
export const policyDrift = defineReport({
  topic: POLICY_DRIFT,
  covers: [],
  needs: DRIFT_FACTS,
  collect({ now, question }) {
    const groups = new MachineGroups<DriftState>(DRIFT_STATES, question.listing);
    const machines: DriftDatum[] = [];
    const unread = new FewGaps();
    let first: DriftMachine | null = null;
    return {
      add(each) {
        // Azure Policy knows nothing of what only Log Analytics does.
        if (each.facts.states === undefined) return;
        first ??= each;
        const drift = driftOf(each, now);
        if (drift.state === 'unread') unread.add(Object.values(each.facts));
        groups.add(drift.state, { machine: each.machine, says: driftText(drift) });
        machines.push(datumOf(each, drift));
      },
      report: (): Report | null => {
        const [only] = machines;
        if (first === null || only === undefined) return null;
        const isOfOne = machines.length === 1 && !question.listing && question.entities.machines.length > 0;
        if (isOfOne)
          return { id: POLICY_DRIFT.id, data: { ...only }, blocks: driftBlocks(first, driftOf(first, now)) };
        const page = groups.page();
        return {
          id: POLICY_DRIFT.id,
          data: {
            machineCount: machines.length,
            states: groups.inOrder().map(({ key, machineCount }) => ({ state: key, machineCount })),
            machines,
          },
          blocks: page
            ? groupPageBlocks(page, DRIFT_WORDS, POLICY_DRIFT.title, question)
            : driftFleetBlocks(groups, unread.gaps, question),
        };
      },
    };
  },
});

function datumOf({ machine }: DriftMachine, { state, compared }: Drift): DriftDatum {
  return {
    machine: machine.id,
    state,
    policies: compared.map(
      ({ state: { policy, assignmentId, complianceState, evaluatedAt }, itself, verdict }) => ({
        definition: policy.definition,
        aim: policy.aim,
        assignment: assignmentId,
        complianceState: complianceState.value,
        evaluatedAt,
        isMet: itself.isMet,
        verdict,
      }),
    ),
  };
}
