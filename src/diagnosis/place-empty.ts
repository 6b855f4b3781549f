import type { Unknown } from '../model/finding.ts';
import type { Entities } from '../model/question.ts';
import { type Gap, gap } from '../model/reading.ts';
import type { Scenario } from '../judging/scenario.ts';
import { unjudged } from './unjudged.ts';

/** What to say of a resource group or subscription in which no machine is visible: nothing is known of it, least of all that it is fine. */
export function placeEmpty(
  scenario: Scenario,
  { resourceGroup, subscription }: Entities,
  unsearched: readonly Gap[],
): Unknown {
  const place = {
    en: [resourceGroup && `resource group ${resourceGroup}`, subscription && `subscription ${subscription}`],
    ja: [
      subscription && `サブスクリプション ${subscription}`,
      resourceGroup && `リソース グループ ${resourceGroup}`,
    ],
  };
  const en = place.en.filter(Boolean).join(' of ') || 'the subscriptions in scope';
  const ja = place.ja.filter(Boolean).join(' の') || '対象のサブスクリプション';
  return unjudged(
    scenario,
    null,
    {
      en: `No machine in ${en} is visible to the bot.`,
      ja: `${ja} にマシンは見つかりません (ボットから参照できる範囲)。`,
    },
    [
      gap('machine', 'AZ_NOT_FOUND', {
        en: `A virtual machine or Arc-enabled server must exist in ${en}, and the bot's identity must be allowed to read it (Reader role). Check the spelling.`,
        ja: `${ja} に仮想マシンまたは Arc 対応サーバーが存在し、ボットの ID から参照できる (閲覧者ロールがある) 必要があります。名前が正しいかどうかも確認してください。`,
      }),
      ...unsearched,
    ],
  );
}
