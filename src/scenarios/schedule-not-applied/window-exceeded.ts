import { runInstallation } from '../../facts/run-installation.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../model/instant.ts';
import { runInQuestion } from './in-question.ts';

/** The longest window of guest patching ("Maintenance configurations", limits). */
const LONGEST_WINDOW_IN_MS = 3 * HOUR_IN_MS + 55 * MINUTE_IN_MS;

/** The run began and ran out of time before everything was installed. */
export const windowExceeded = defineCause({
  id: 'window-exceeded',
  title: { en: 'Maintenance window exceeded', ja: 'メンテナンス期間の超過' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: schedulesInQuestion, results: runInstallation },
  actions: ['extend-window', 'install-updates'],
  references: [REFERENCES.troubleshoot, REFERENCES.maintenanceConfigurations],
  judge({ asked, results: { installations, looked } }, occasion) {
    const judged = runInQuestion(asked, occasion);
    if (judged.outcome !== 'run') return judged;
    const { schedule, run, timing } = judged;
    const result = installations.find(({ scheduleId }) => scheduleId === schedule.id);
    if (!result) return excluded(looked);
    const { isWindowExceeded, pending, notSelected } = result;
    if (isWindowExceeded.value !== true) return excluded(isWindowExceeded.evidence);
    const isLongest = timing.durationInMs >= LONGEST_WINDOW_IN_MS;
    const left = (pending.value ?? 0) + (notSelected.value ?? 0);
    const leftText =
      left === 0
        ? null
        : { en: ` ${left} updates were left.`, ja: ` ${left} 件の更新プログラムが残っています。` };
    return holds(
      {
        en: `The run of ${schedule.name} at ${minuteText(run.start)} ran out of time on ${occasion.machine.name}: its window lasts ${timing.duration.value}.${leftText?.en ?? ''}`,
        ja: `${schedule.name} の ${minuteText(run.start)} の実行は、${occasion.machine.name} でメンテナンス期間 (${timing.duration.value}) を超過しました。${leftText?.ja ?? ''}`,
      },
      [isWindowExceeded.evidence, pending.evidence, timing.duration],
      {
        actions: [
          ...(isLongest ? [] : [{ id: 'extend-window', arguments: { schedule: [schedule.id] } }]),
          { id: 'install-updates' },
        ],
        nextStep: isLongest
          ? {
              en: 'The window already has the longest length (03:55): spread the updates over two schedules, or exclude what takes longest.',
              ja: '期間は既に最長 (03:55) です。更新プログラムを 2 つのスケジュールに分けるか、時間のかかるものを除外してください。',
            }
          : {
              en: `Lengthen the window of ${schedule.name} (at most 03:55).`,
              ja: `${schedule.name} のメンテナンス期間を延ばしてください (最長 03:55)。`,
            },
      },
    );
  },
});
