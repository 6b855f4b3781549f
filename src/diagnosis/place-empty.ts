import type { Place } from '../machines/place.ts';
import type { Unknown } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import { type Gap, gap, MACHINE } from '../model/reading.ts';
import type { Task } from './task.ts';
import { unjudged } from './unjudged.ts';

/** What to say of a place in which no machine is visible: nothing is known of it, least of all that it is fine. `inSight`: what there is in its stead. */
export function placeEmpty(
  { topic, system }: Task,
  { limits }: Place,
  unsearched: readonly Gap[],
  inSight: readonly Text[],
): Unknown {
  const en = limits.map((limit) => limit.en).join(', ') || 'the subscriptions in scope';
  const ja = limits.map((limit) => limit.ja).join('、') || '対象のサブスクリプション';
  const empty = unjudged(
    topic,
    { system },
    null,
    {
      en: `No machine in ${en} is visible to the bot.`,
      ja: `${ja} にマシンは見つかりません (ボットから参照できる範囲)。`,
    },
    [
      gap(MACHINE, 'AZ_NOT_FOUND', {
        en: `A virtual machine or Arc-enabled server must exist in ${en}, and the bot's identity must be allowed to read it (Reader role). Check the spelling.`,
        ja: `${ja} に仮想マシンまたは Arc 対応サーバーが存在し、ボットの ID から参照できる (閲覧者ロールがある) 必要があります。名前が正しいかどうかも確認してください。`,
      }),
      ...unsearched,
    ],
  );
  return { ...empty, notes: inSight };
}
