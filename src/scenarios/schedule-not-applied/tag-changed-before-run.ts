import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { scopeHistory } from '../../facts/scope-history.ts';
import { defineCause } from '../../judging/cause.ts';
import { failingText } from '../../judging/failing-terms.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { runInQuestion } from './in-question.ts';

/** A tag that the scope asks for was changed in the day before the run, so that the run left the machine out. */
export const tagChangedBeforeRun = defineCause({
  id: 'tag-changed-before-run',
  title: { en: 'Tag changed before the run', ja: '実行前のタグ変更' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: schedulesInQuestion, history: scopeHistory },
  actions: ['install-updates'],
  references: [REFERENCES.dynamicScope, REFERENCES.resourceChanges],
  judge({ asked, history }, occasion) {
    const { machine } = occasion;
    const judged = runInQuestion(asked, occasion);
    if (judged.outcome !== 'run') return judged;
    const { schedule, run } = judged;
    const past = history.find(({ scheduleId }) => scheduleId === schedule.id);
    const shown = schedule.scopes[0]?.evidence ?? asked.looked;
    const [change] = past?.tagChanges ?? [];
    if (past === undefined || change === undefined) return excluded(shown);
    const didItMatter = past.atRun.length > 0 && (past.dayBefore.length === 0 || schedule.isCovering);
    if (!didItMatter) return excluded(change.evidence);
    const text = failingText(past.atRun);
    const who = change.by ?? '—';
    return holds(
      {
        en: `A tag of ${machine.name} was changed at ${minuteText(change.at)} by ${who}, before the run of ${schedule.name} at ${minuteText(run.start)}; so the scope did not take it: ${text.en}.`,
        ja: `${schedule.name} の実行 (${minuteText(run.start)}) の前、${minuteText(change.at)} に ${who} が ${machine.name} のタグを変更したため、スコープの対象から外れました: ${text.ja}。`,
      },
      [change.evidence, shown],
      {
        ...(schedule.isCovering && { severity: 'wait' }),
        nextStep: schedule.isCovering
          ? {
              en: 'The scope takes the machine again: the next run patches it, or install updates once now.',
              ja: '現在は再びスコープの対象です。次回の実行で適用されます。急ぐ場合は、1 回限りの更新でインストールしてください。',
            }
          : {
              en: 'Set the tag back if it was a mistake; install updates once for the run that was missed.',
              ja: '誤った変更であればタグを元に戻してください。適用されなかった更新プログラムは、1 回限りの更新でインストールしてください。',
            },
      },
    );
  },
});
