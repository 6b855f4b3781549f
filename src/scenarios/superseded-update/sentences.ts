import type { Text } from '../../model/locale.ts';
import type { Pair, Titled } from './pairs.ts';

/** Both names, as what is inferred from them is to be checked. */
export function pairText({ older, newer }: Pair<Titled, Titled>): Text {
  return { en: `${older.value} → ${newer.value}`, ja: `${older.value} → ${newer.value} に置き換え` };
}

/** " (and 2 more)", nothing for one. */
export function andMore(count: number): Text {
  return count <= 1 ? { en: '', ja: '' } : { en: ` (and ${count - 1} more)`, ja: ` (ほか ${count - 1} 件)` };
}
