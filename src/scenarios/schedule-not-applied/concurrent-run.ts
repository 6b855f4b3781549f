import { maintenanceRuns, recordOf } from '../../facts/maintenance-runs.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { runInQuestion } from './in-question.ts';

/** Another run held the machine: of two schedules that come at the same time only one wins. */
export const concurrentRun = defineCause({
  id: 'concurrent-run',
  title: { en: 'Another run at the same time', ja: '別の実行との競合' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: schedulesInQuestion, runs: maintenanceRuns },
  actions: ['install-updates'],
  references: [REFERENCES.maintenanceTroubleshoot, REFERENCES.maintenanceConfigurations],
  judge({ asked, runs }, occasion) {
    const judged = runInQuestion(asked, occasion);
    if (judged.outcome !== 'run') return judged;
    const { schedule, run } = judged;
    const { machine } = occasion;
    const record = recordOf(runs.ofMachine, schedule.id, run);
    const other = runs.ofMachine.find(
      ({ configurationId, startedAt, endedAt }) =>
        configurationId !== schedule.id.toLowerCase() &&
        startedAt !== null &&
        startedAt < run.end &&
        (endedAt ?? startedAt) >= run.start,
    );
    const at = minuteText(run.start);
    if (record && WAITED.test(record.errorMessage.value))
      return holds(
        {
          en: `The run of ${schedule.name} at ${at} waited in vain for another update of ${machine.name} to end: ${other ? `a run of ${nameOf(other.configurationId)}` : 'an earlier run, or maintenance of its host'}.`,
          ja: `${schedule.name} の ${at} の実行は、${machine.name} で進行中の別の更新の終了を待ってタイムアウトしました (${other ? `${nameOf(other.configurationId)} の実行` : '先行する実行、またはホストのメンテナンス'})。`,
        },
        other ? [record.errorMessage.evidence, other.status.evidence] : [record.errorMessage.evidence],
        { nextStep: other ? APART : ANOTHER_TIME },
      );
    if (record || !other) return excluded((record ?? other)?.status.evidence ?? runs.looked);
    return holds(
      {
        en: `${nameOf(other.configurationId)} ran on ${machine.name} at the same time as ${schedule.name} was due (${at}); of two schedules at one time only one wins.`,
        ja: `${schedule.name} の実行予定 (${at}) と同じ時間に、${machine.name} では ${nameOf(other.configurationId)} が実行されていました。同時刻のスケジュールは一方しか実行されません。`,
      },
      [other.status.evidence],
      { nextStep: APART },
    );
  },
});

/** What a run says that gave up waiting for another. */
const WAITED = /waiting for an ongoing update/i;

const APART: Text = {
  en: 'Move one of the two schedules so that their windows do not overlap, or take the machine out of one.',
  ja: 'メンテナンス期間が重ならないよう一方のスケジュールの時刻を変えるか、マシンを一方の対象から外してください。',
};

/** Which update it waited for is not on record. */
const ANOTHER_TIME: Text = {
  en: 'Install what was left out once, or wait for the next run. If it happens again, move the schedule to a time at which neither an installation on demand nor maintenance of the host is due.',
  ja: '見送られた更新プログラムは、1 回限りの更新でインストールするか、次回の実行を待ってください。繰り返す場合は、オンデマンドのインストールやホストのメンテナンスと重ならない時刻にスケジュールを移してください。',
};

function nameOf(configurationId: string): string {
  return configurationId.split('/').at(-1) ?? configurationId;
}
