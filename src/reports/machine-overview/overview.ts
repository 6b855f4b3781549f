import { arcConnection } from '../../facts/arc-connection.ts';
import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import type { Readings } from '../../facts/fact.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { powerState } from '../../facts/power-state.ts';
import { subscriptionNames } from '../../facts/subscription-names.ts';
import type { Finding } from '../../model/finding.ts';
import type { Machine } from '../../model/machine.ts';

/** What the state of a machine says beside what its scenarios find. */
export const OVERVIEW_FACTS = {
  powerState,
  arcConnection,
  assessmentInInstanceView,
  assessmentInResourceGraph,
  orchestration,
  subscriptionNames,
};

/** What the overview of one machine shows. */
export interface Overview {
  readonly machine: Machine;
  readonly findings: readonly Finding[];
  readonly facts: Readings<typeof OVERVIEW_FACTS>;
}
