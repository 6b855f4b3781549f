import { installedUpdates } from '../../facts/installed-updates.ts';
import { definePremise } from '../../judging/scenario.ts';
import { isKb, kbInQuestion } from '../../judging/update-in-question.ts';
import { installedCheck } from '../../judging/windows-update-checks.ts';
import { gap } from '../../model/reading.ts';
import { inRuns, RUN_FACTS } from './update-in-runs.ts';

/** Whether a run on record had the update in question, or the latest assessment misses it. */
export const whetherOnRecord = definePremise({
  stages: [RUN_FACTS],
  judge({ installed, pending }, { machine, subject }) {
    if (installed === undefined || pending === undefined) return { outcome: 'open' };
    if (!installed.isKnown) return { outcome: 'undecided', gap: installed };
    const { name } = machine;
    const kb = kbInQuestion({ subject });
    if (inRuns(installed.value, kb).length > 0) return { outcome: 'open' };
    if (kb === null)
      return {
        outcome: 'undecided',
        gap: gap(installedUpdates, 'AZ_NO_DATA', {
          en: `Resource Graph has no run of updates on ${name}; it keeps them for 30 days. Name the update by its KB number, to look for it elsewhere.`,
          ja: `Resource Graph に ${name} の更新の実行記録がありません (保持期間は 30 日)。KB 番号を指定すると、ほかの記録も確認できます。`,
        }),
      };
    if (!pending.isKnown) return { outcome: 'undecided', gap: pending };
    if (pending.value.updates.some((update) => isKb(update, kb))) return { outcome: 'open' };
    return {
      outcome: 'undecided',
      gap: gap(installedUpdates, 'AZ_NO_DATA', {
        en: `No run on record (30 days) had KB${kb} on ${name}, and Azure does not see what Windows installed by itself. Look on the machine: \`${installedCheck(kb)}\`.`,
        ja: `${name} で KB${kb} を対象とした実行の記録 (30 日間) がなく、Windows 自身によるインストールは Azure からは確認できません。マシン上で確認してください: \`${installedCheck(kb)}\``,
      }),
    };
  },
});
