import { type LegacyUpdateRow, type LegacyUpdates, legacyUpdates } from '../../../facts/legacy-updates.ts';
import type { Judgement } from '../../../judging/cause.ts';
import type { Occasion } from '../../../judging/occasion.ts';
import { excluded, undecided } from '../../../judging/outcome.ts';
import { isKb, kbInQuestion } from '../../../judging/update-in-question.ts';
import { gap } from '../../../model/reading.ts';

/** The newest row of the update in question, or what a cause that needs it comes to without one. */
export function rowInQuestion(
  { rows, looked }: LegacyUpdates,
  occasion: Pick<Occasion, 'subject'>,
): { readonly row: LegacyUpdateRow; readonly kb: string } | { readonly without: Judgement } {
  const kb = kbInQuestion(occasion);
  if (kb === null) return { without: excluded(looked) };
  const row = rows.find((each) => isKb(each, kb));
  if (row) return { row, kb };
  return {
    without: undecided(
      gap(legacyUpdates, 'AZ_NO_DATA', {
        en: `The table Update holds no row of KB${kb} for the machine, which says nothing about it: look on the machine.`,
        ja: `テーブル Update に、このマシンの KB${kb} の行がありません。行がないことからは何も判断できないため、マシン上で確認してください。`,
      }),
    ),
  };
}
