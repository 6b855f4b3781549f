import type { Block } from '../../model/block.ts';
import type { MissedDay } from '../../model/history.ts';
import type { Text } from '../../model/locale.ts';
import { said, same } from '../said.ts';

/** Of more the data tells. */
const MOST_DAYS = 31;

/** The days that no look is of: that nobody knows how machines stood, and day by day what was filled in afterwards. */
export function missedBlocks(missed: readonly MissedDay[]): readonly Block[] {
  const [first, last] = [missed[0], missed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const filledCount = missed.filter(({ installations }) => installations !== null).length;
  return [
    said(
      {
        en: `No look at the fleet on ${dayCount(missed.length)} (${first === last ? first.day : `${first.day} to ${last.day}`}): how machines stood then is unknown. Installations were filled in from Azure afterwards for ${filledCount} of ${missed.length}.`,
        ja: `全体の確認がなかった日が ${missed.length} 日あります (${first === last ? first.day : `${first.day} ～ ${last.day}`})。その間のマシンの状態は不明です。うち ${filledCount} 日は、インストールの記録だけを後から Azure より補いました。`,
      },
      'warning',
    ),
    {
      kind: 'folds',
      folds: [
        {
          title: { en: 'Days without a look', ja: '確認がなかった日' },
          blocks: [
            {
              kind: 'traits',
              size: 'small',
              traits: missed
                .slice(-MOST_DAYS)
                .map((day) => ({ label: same(day.day), value: filledText(day) })),
            },
          ],
        },
      ],
    },
  ];
}

function dayCount(count: number): string {
  return count === 1 ? 'one day' : `${count} days`;
}

function filledText({ installations }: MissedDay): Text {
  if (installations === null)
    return {
      en: 'unknown: Azure no longer had it, or could not be read',
      ja: '不明 (Azure に記録が残っていないか、読み取れませんでした)',
    };
  const { succeeded, failed, other } = installations;
  return {
    en: `installations in the whole fleet: ${succeeded} succeeded, ${failed} failed, ${other} otherwise (filled in afterwards); state of machines unknown`,
    ja: `全体のインストール: 成功 ${succeeded} 件、失敗 ${failed} 件、その他 ${other} 件 (後から補った記録)。マシンの状態は不明`,
  };
}
