import type { Unknown } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Scenario } from '../judging/scenario.ts';

/** What a scenario says where nothing was judged: all it has are the gaps that tell why. `machine` null: there is none to judge. */
export function unjudged(
  scenario: Scenario,
  machine: Machine | null,
  says: Text,
  gaps: Unknown['gaps'],
): Unknown {
  return {
    scenario: scenario.topic.id,
    system: scenario.system,
    machine,
    verdict: 'unknown',
    says,
    notes: [],
    evidence: [],
    excluded: [],
    gaps,
    references: [],
  };
}
