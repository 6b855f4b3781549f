import { deploymentRuns } from '../../../facts/deployment-runs.ts';
import { hybridWorkers } from '../../../facts/hybrid-workers.ts';
import { updateDeployments } from '../../../facts/update-deployments.ts';
import { defineCause } from '../../../judging/cause.ts';
import { excluded, holds, undecided } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { gap } from '../../../model/reading.ts';
import { deploymentOf, MOVE_ON, RETIRED_AT, runOf } from './deployment.ts';

/** The machine is no system hybrid runbook worker, so that no job of Automation can run on it. */
export const noHybridWorker = defineCause({
  id: 'no-hybrid-worker',
  title: { en: 'No hybrid runbook worker', ja: 'Hybrid Runbook Worker なし' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: updateDeployments, workers: hybridWorkers, runs: deploymentRuns },
  actions: ['assign-schedule'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.migration],
  judge({ asked, workers, runs }, occasion) {
    const { machine, now } = occasion;
    const deployment = deploymentOf(asked, occasion);
    const worker = workers.find(({ accountId }) => accountId === deployment?.accountId);
    const run = runOf(runs, occasion);
    // Where the deployment does not take the machine, or it took part, nobody asked for its worker.
    if (!deployment || !worker) return excluded(run?.status?.evidence ?? deployment?.targets ?? asked.looked);
    const account = worker.accountId.split('/').at(-1);
    if (worker.isWorker && now >= RETIRED_AT && run?.startedAt === null)
      return undecided(
        gap(deploymentRuns, 'AZ_NO_DATA', {
          en: `No run of ${deployment.name} is on record, and none can be any more: Update Management was retired on 31 August 2024. That ${machine.name} is still registered as a hybrid runbook worker of ${account} is what it left behind. Move the machine to a schedule of Azure Update Manager.`,
          ja: `${deployment.name} の実行の記録はなく、今後も実行されません (Update Management は 2024 年 8 月 31 日に廃止)。${machine.name} が ${account} の Hybrid Runbook Worker として登録されたままなのは、廃止前の名残です。マシンを Azure Update Manager のスケジュールに移行してください。`,
        }),
      );
    if (worker.isWorker)
      return undecided(
        gap(hybridWorkers, 'AZ_NO_DATA', {
          en: `Whether ${machine.name} was a hybrid runbook worker when ${deployment.name} ran is not on record; it is one now. Look at the job of the run in the Automation account ${account}.`,
          ja: `${deployment.name} の実行時に ${machine.name} が Hybrid Runbook Worker だったかどうかの記録がありません (現在は登録済み)。Automation アカウント ${account} で実行のジョブを確認してください。`,
        }),
      );
    return holds(
      {
        en: `${machine.name} is no system hybrid runbook worker of the Automation account ${account}, so the deployment ${deployment.name} cannot run on it.`,
        ja: `${machine.name} は Automation アカウント ${account} のシステム Hybrid Runbook Worker として登録されていないため、展開 ${deployment.name} を実行できません。`,
      },
      run ? [worker.evidence, run.looked] : [worker.evidence],
      {
        notes: [
          {
            en: 'A worker that was not seen for 30 days is removed: a gap of that length in Heartbeat shows it.',
            ja: '30 日間応答のない Worker は削除されます。Heartbeat にその長さの空白があれば、それが理由です。',
          },
        ],
        nextStep: MOVE_ON,
      },
    );
  },
});
