import type { Unknown } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { Scenario } from '../model/scenario.ts';

/** What a scenario says where it has no machine to judge: nothing is known, and the gaps tell why. */
export function withoutMachine(scenario: Scenario, says: Text, gaps: Unknown['gaps']): Unknown {
  return {
    scenario: scenario.topic.id,
    system: scenario.system,
    machine: null,
    verdict: 'unknown',
    says,
    notes: [],
    evidence: [],
    excluded: [],
    gaps,
    references: [],
  };
}
