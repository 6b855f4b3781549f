import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import type { Compared, Drift } from './drift.ts';

/** What Azure Policy says, and what the machine does. */
export function comparedText({ state, itself }: Compared): Text {
  const { complianceState, evaluatedAt } = state;
  const said = complianceState.value;
  const at = evaluatedAt === null ? null : minuteText(evaluatedAt);
  return {
    en: `Azure Policy: ${said ?? 'says nothing'}${at === null ? '' : `, evaluated ${at}`}; the machine: ${itself.says.en}`,
    ja: `Azure Policy: ${said ?? '記載なし'}${at === null ? '' : ` (評価 ${at})`}、マシン: ${itself.says.ja}`,
  };
}

/** What is said of one machine in a list: what is compared worst on it, and how much there is besides; null: nothing is. */
export function driftText({ state, compared }: Drift): Text | null {
  const [worst] = compared;
  if (worst === undefined || state === 'unevaluated') return null;
  const text = comparedText(worst);
  const count = compared.filter(({ verdict }) => verdict === state).length - 1;
  const name = worst.state.policy.displayName;
  return {
    en: `${text.en} (${name}${count > 0 ? `; ${count} more of the kind` : ''})`,
    ja: `${text.ja} (${name}${count > 0 ? `、同様のもの ほか ${count} 件` : ''})`,
  };
}
