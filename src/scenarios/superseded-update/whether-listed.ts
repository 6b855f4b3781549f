import { pendingUpdates } from '../../facts/pending-updates.ts';
import { definePremise } from '../../judging/scenario.ts';
import { isKb, kbInQuestion } from '../../judging/update-in-question.ts';
import { gap } from '../../model/reading.ts';
import { isCompleted } from './listed.ts';

/** Whether there is a list, and the update in question is in it. */
export const whetherListed = definePremise({
  stages: [{ pending: pendingUpdates }],
  judge({ pending }, { machine, subject }) {
    if (pending === undefined) return { outcome: 'open' };
    if (!pending.isKnown) return { outcome: 'undecided', gap: pending };
    const { name } = machine;
    if (!isCompleted(pending.value))
      return {
        outcome: 'undecided',
        gap: gap(pendingUpdates, 'AZ_NO_DATA', {
          en: `Resource Graph has no completed assessment of ${name}; it keeps them for seven days. Assess the machine.`,
          ja: `Resource Graph に、完了した ${name} の評価結果がありません (保持期間は 7 日)。評価を実行してください。`,
        }),
      };
    const kb = kbInQuestion({ subject });
    const { updates, looked, assessed } = pending.value;
    if (kb !== null && !updates.some((update) => isKb(update, kb)))
      return {
        outcome: 'clear',
        says: {
          en: `KB${kb} is not listed as missing on ${name}.`,
          ja: `${name} で KB${kb} は不足と表示されていません。`,
        },
        evidence: [looked, assessed],
      };
    if (updates.length === 0)
      return {
        outcome: 'clear',
        says: {
          en: `Nothing is listed as missing on ${name}, so no superseded update is.`,
          ja: `${name} で不足と表示されている更新プログラムはありません。置き換え済みのものもありません。`,
        },
        evidence: [assessed, looked],
      };
    return { outcome: 'open' };
  },
});
