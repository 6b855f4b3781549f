import { pendingUpdates } from '../../facts/pending-updates.ts';
import { definePremise } from '../../judging/scenario.ts';
import { bracketed } from '../../judging/time-text.ts';
import { gap } from '../../model/reading.ts';
import { neededDefinition } from './definitions-on-machine.ts';

/** Whether the latest assessment asks for definitions at all. */
export const whetherMissing = definePremise({
  stages: [{ pending: pendingUpdates }],
  judge({ pending }, { machine }) {
    const { name, osType } = machine;
    if (pending === undefined) return { outcome: 'open' };
    if (!pending.isKnown) return { outcome: 'undecided', gap: pending };
    const { assessment, assessed, looked } = pending.value;
    if (osType === 'linux')
      return {
        outcome: 'not-applicable',
        says: {
          en: `${name} runs Linux; KB2267602 are definitions of Microsoft Defender on Windows.`,
          ja: `${name} の OS は Linux です。KB2267602 は Windows の Microsoft Defender の定義更新プログラムです。`,
        },
        evidence: [looked],
      };
    if (neededDefinition(pending.value) !== null) return { outcome: 'open' };
    const isCompleted = ['succeeded', 'completedwithwarnings'].includes(
      assessment?.status.value.toLowerCase() ?? '',
    );
    if (!isCompleted)
      return {
        outcome: 'undecided',
        gap: gap(pendingUpdates, 'AZ_NO_DATA', {
          en: `Resource Graph has no completed assessment of ${name}; it keeps them for seven days. Assess the machine.`,
          ja: `Resource Graph に、完了した ${name} の評価結果がありません (保持期間は 7 日)。評価を実行してください。`,
        }),
      };
    const at = assessment?.lastModifiedAt ?? null;
    const when = bracketed(at);
    return {
      outcome: 'clear',
      says: {
        en: `The latest assessment of ${name}${when.en} lists no definitions of Microsoft Defender as missing.`,
        ja: `${name} の直近の評価${when.ja}では、Microsoft Defender の定義更新プログラムは不足と表示されていません。`,
      },
      evidence: [assessed, looked],
    };
  },
});
