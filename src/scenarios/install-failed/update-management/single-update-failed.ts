import { legacyRun } from '../../../facts/legacy-run.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { singleUpdateFailed } from '../single-update-failed.ts';
import { failedDeployment, failedText } from './failed-updates.ts';

/** One update, or fewer than went in, failed in a deployment of Update Management. */
export const singleUpdateFailedInLegacy = defineCause({
  id: 'single-update-failed',
  title: singleUpdateFailed.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyRun },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyRun: { deployment, looked } }, { machine }) {
    const known = deployment && failedDeployment(deployment);
    if (!deployment || !known) return excluded(looked);
    const { failed, succeeded, evidence } = known;
    const installed = succeeded.map(({ status }) => status.evidence).slice(0, 1);
    if (failed.length > 1 && failed.length >= succeeded.length) return excluded(...evidence, ...installed);
    const what = deploymentText(deployment, machine.name);
    return holds(
      {
        en: `${failed.length === 1 ? 'One update' : `${failed.length} updates`} failed in ${what.en}, in which ${succeeded.length} went in.`,
        ja: `${what.ja}で、${failed.length} 件の更新プログラムが失敗しました (適用済み: ${succeeded.length} 件)。`,
      },
      [...evidence, ...installed],
      {
        nextStep: {
          en: 'Install it on the machine by hand to see why it fails.',
          ja: '原因を確認するため、マシン上で手動でインストールしてみてください。',
        },
        notes: [failedText(failed), MOVE_ON],
      },
    );
  },
});
