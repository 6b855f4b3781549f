import { isCancelled } from '../../facts/maintenance-run.ts';
import { maintenanceRuns, recordOf } from '../../facts/maintenance-runs.ts';
import { runCancellations } from '../../facts/run-cancellations.ts';
import { schedulesInQuestion } from '../../facts/schedules-in-question.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { runInQuestion } from './in-question.ts';

/** Somebody cancelled the run, or the platform did. */
export const runCancelled = defineCause({
  id: 'run-cancelled',
  title: { en: 'Run cancelled', ja: '実行がキャンセルされた' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { asked: schedulesInQuestion, runs: maintenanceRuns },
  wants: { cancellations: runCancellations },
  actions: ['install-updates'],
  references: [REFERENCES.prePostEvents, REFERENCES.maintenanceTroubleshoot],
  judge({ asked, runs, cancellations }, occasion) {
    const judged = runInQuestion(asked, occasion);
    if (judged.outcome !== 'run') return judged;
    const { schedule, run } = judged;
    const records = [
      recordOf(runs.ofSchedules, schedule.id, run),
      recordOf(runs.ofMachine, schedule.id, run),
    ].filter((record) => record !== null);
    const cancelled = records.find(isCancelled);
    if (!cancelled) return excluded(records[0]?.status.evidence ?? runs.looked);
    const byPlatform = /internal platform failure/i.test(cancelled.errorMessage.value);
    const at = minuteText(run.start);
    const told = cancellations?.isKnown ? cancellations.value : [];
    const who = told.find(({ correlationId }) => correlationId === cancelled.correlationId) ?? null;
    const by = who
      ? { en: ` by ${who.caller} (${minuteText(who.at)})`, ja: ` (${who.caller}、${minuteText(who.at)})` }
      : NOBODY;
    return holds(
      byPlatform
        ? {
            en: `Azure cancelled the run of ${schedule.name} at ${at} because of a failure of the platform, so ${occasion.machine.name} was not patched.`,
            ja: `${schedule.name} の ${at} の実行は、プラットフォーム側の障害により Azure がキャンセルしたため、${occasion.machine.name} に適用されませんでした。`,
          }
        : {
            en: `The run of ${schedule.name} at ${at} was cancelled${by.en}, so ${occasion.machine.name} was not patched.`,
            ja: `${schedule.name} の ${at} の実行はキャンセルされたため${by.ja}、${occasion.machine.name} に適用されませんでした。`,
          },
      [
        cancelled.status.evidence,
        ...(cancelled.errorMessage.value === '' ? [] : [cancelled.errorMessage.evidence]),
        ...(who?.evidence ?? []),
      ],
      {
        notes: [byPlatform ? EVENT_UNDELIVERED : WHO_CANCELS],
        nextStep: {
          en: 'Install updates once for the run that was cancelled, or wait for the next.',
          ja: '適用されなかった更新プログラムは、1 回限りの更新でインストールするか、次回の実行を待ってください。',
        },
      },
    );
  },
});

const NOBODY: Text = { en: '', ja: '' };

const WHO_CANCELS: Text = {
  en: 'A run is cancelled through its API, by a person or by what handles its pre-maintenance event; Azure cancels it too where that event cannot be delivered.',
  ja: 'キャンセルは、利用者またはメンテナンス前イベントの処理が API で行います。イベントを配信できない場合は、Azure が実行をキャンセルします。',
};

const EVENT_UNDELIVERED: Text = {
  en: 'Azure does so where it cannot deliver the pre-maintenance event of the schedule as well. If the schedule has one, look under its Events whether the delivery failed: the webhook, function or its key may be gone, and then every run is cancelled.',
  ja: 'スケジュールのメンテナンス前イベントを配信できない場合も、Azure が実行をキャンセルします。イベントを設定している場合は、スケジュールの [イベント] で配信の失敗を確認してください。Webhook、関数、またはそのキーが無効になっていると、毎回キャンセルされます。',
};
