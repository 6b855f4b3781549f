import { failingText } from '../../judging/failing-terms.ts';
import type { Text } from '../../model/locale.ts';
import { listed } from '../said.ts';
import { assignmentName, takerText } from './scope-text.ts';
import type { Taking } from './taking.ts';

/** What is said of one machine: what takes it and what its run would trip over, or what it lacks; null: nothing of its own. */
export function takingText({ state, takenBy, obstacles, nearest }: Taking): Text | null {
  switch (state) {
    case 'skipped': {
      const by = listed(takenBy.map(takerText));
      return {
        en: `${obstacles.map(({ says }) => says.en).join(' ')} (${by.en})`,
        ja: `${obstacles.map(({ says }) => says.ja).join('')} (${by.ja})`,
      };
    }
    case 'unread':
    case 'taken':
      return takenBy.length === 0 ? null : listed(takenBy.map(takerText));
    case 'near':
    case 'passed': {
      if (nearest === null) return null;
      const name = assignmentName(nearest);
      const terms = failingText(nearest.failing ?? []);
      return {
        en: `dynamic scope ${name} asks for ${terms.en}`,
        ja: `動的スコープ ${name} の条件で満たさないもの: ${terms.ja}`,
      };
    }
  }
}
