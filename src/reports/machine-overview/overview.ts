import { arcConnection } from '../../facts/arc-connection.ts';
import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { extendedSecurityUpdates } from '../../facts/extended-security-updates.ts';
import type { Readings } from '../../facts/fact.ts';
import { orchestration } from '../../facts/orchestration.ts';
import { powerState } from '../../facts/power-state.ts';
import { subscriptionNames } from '../../facts/subscription-names.ts';
import type { Finding } from '../../model/finding.ts';
import type { Machine } from '../../model/machine.ts';
import { STANDINGS, type Standing, standingOf } from '../../model/standing.ts';
import { isUnserved } from '../unserved.ts';

/** What the state of a machine says beside what its scenarios find. */
export const OVERVIEW_FACTS = {
  powerState,
  arcConnection,
  esu: extendedSecurityUpdates,
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

/** How the machine stands as a whole: as the worst that was found; at risk where nothing new is offered to it. */
export function worstOf({ findings, facts }: Pick<Overview, 'findings' | 'facts'>): Standing | null {
  const standings = new Set<Standing>(findings.map(standingOf));
  if (isUnserved(facts.esu)) standings.add('at-risk');
  return STANDINGS.find((standing) => standings.has(standing)) ?? null;
}
