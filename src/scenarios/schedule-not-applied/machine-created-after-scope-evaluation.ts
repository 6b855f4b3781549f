import { machineCreated } from '../../facts/machine-created.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { CHOSEN_BEFORE_RUN_IN_MS } from '../../facts/scope-history.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { millisecondsBetween } from '../../model/instant.ts';
import { runInQuestion } from './in-question.ts';

/** The machine came when Azure had already chosen the machines of the run. */
export const machineCreatedAfterScopeEvaluation = defineCause({
  id: 'machine-created-after-scope-evaluation',
  title: { en: 'Machine created after the choice', ja: '対象決定後に作成されたマシン' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: { asked: schedulesInQuestion, created: machineCreated },
  actions: ['install-updates'],
  references: [REFERENCES.maintenanceTroubleshoot, REFERENCES.dynamicScope],
  judge({ asked, created }, occasion) {
    const judged = runInQuestion(asked, occasion);
    if (judged.outcome !== 'run') return judged;
    const { schedule, run, timing } = judged;
    const { value: at, evidence } = created;
    if (at === null || millisecondsBetween(at, run.start) >= CHOSEN_BEFORE_RUN_IN_MS)
      return excluded(evidence);
    const next = timing.next && {
      en: ` The next run is due at ${minuteText(timing.next.start)}.`,
      ja: `次回の予定は ${minuteText(timing.next.start)} です。`,
    };
    return holds(
      {
        en: `${occasion.machine.name} was created at ${minuteText(at)}, when the machines of the run of ${schedule.name} at ${minuteText(run.start)} had been chosen (15 minutes before).${next?.en ?? ''}`,
        ja: `${occasion.machine.name} の作成は ${minuteText(at)} で、${schedule.name} の実行 (${minuteText(run.start)}) の対象マシンが決まった後 (開始の 15 分前に決定) です。${next?.ja ?? ''}`,
      },
      [evidence],
      {
        nextStep: {
          en: 'Wait for the next run, or install updates once now.',
          ja: '次回の実行を待つか、1 回限りの更新ですぐにインストールしてください。',
        },
      },
    );
  },
});
