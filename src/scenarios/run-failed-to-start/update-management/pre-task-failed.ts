import { deploymentPreTask } from '../../../facts/deployment-pre-task.ts';
import { legacyStart } from '../../../facts/legacy-start.ts';
import { recordedState } from '../../../facts/state-words.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';

/** The script that the deployment was to run first failed, and with it the run. Source: Update Management, "Manage pre-scripts and post-scripts". */
export const preTaskFailed = defineCause({
  id: 'pre-task-failed',
  title: { en: 'Pre-script failed', ja: '事前スクリプトが失敗' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyStart, task: deploymentPreTask },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.prePostEvents],
  judge({ legacyStart: { deployment, looked }, task }, { machine }) {
    if (deployment === null) return excluded(looked);
    if (task === null) return excluded(deployment.failure?.evidence ?? looked);
    if (!/fail|suspend|stopp/i.test(task.status.value)) return excluded(task.status.evidence);
    const what = deploymentText(deployment, machine.name);
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} did not start: its pre-script, the runbook ${task.source}, ended with ${task.status.value}, and no machine is patched then.`,
        ja: `${what.ja}は開始できませんでした。事前スクリプト (Runbook ${task.source}) の結果が「${recordedState(task.status.value)}」で、その場合はどのマシンにも適用されません。`,
      },
      [task.status.evidence, ...(deployment.failure ? [deployment.failure.evidence] : [])],
      {
        nextStep: {
          en: `Look at the job of the runbook ${task.source} in the Automation account: an expired Run As account or modules of old are the usual reasons. In Update Manager it becomes a pre-maintenance event.`,
          ja: `Automation アカウントで Runbook ${task.source} のジョブを確認してください。実行アカウントの期限切れや古いモジュールがよくある原因です。Update Manager では、メンテナンス前イベントに置き換えます。`,
        },
        notes: [MOVE_ON],
      },
    );
  },
});
