import type { Examination } from '../judging/scenario.ts';
import type { Unknown } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';
import type { Topic } from '../model/topic.ts';

/** What is said of a topic where nothing was judged: all it has are the gaps that tell why. `machine` null: there is none to judge. */
export function unjudged(
  { id }: Topic,
  { system }: Pick<Examination, 'system'>,
  machine: Machine | null,
  says: Text,
  gaps: Unknown['gaps'],
): Unknown {
  return {
    scenario: id,
    system,
    machine,
    subject: null,
    verdict: 'unknown',
    severity: 'cannot-tell',
    says,
    notes: [],
    evidence: [],
    excluded: [],
    gaps,
    references: [],
  };
}
