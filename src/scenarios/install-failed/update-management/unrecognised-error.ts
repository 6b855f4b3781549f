import { legacyRun } from '../../../facts/legacy-run.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { unrecognisedError } from '../unrecognised-error.ts';
import { failedDeployment, failedText } from './failed-updates.ts';

/** Most updates of a deployment failed, and nothing that was recorded of them names a cause that the bot knows. */
export const unrecognisedErrorInLegacy = defineCause({
  id: 'unrecognised-error',
  title: unrecognisedError.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'cannot-tell',
  needs: { legacyRun },
  claimsAllElseExcluded: true,
  actions: [],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.windowsUpdateErrors],
  judge({ legacyRun: { deployment, looked } }, { machine }) {
    const known = deployment && failedDeployment(deployment);
    if (!deployment || !known) return excluded(looked);
    const what = deploymentText(deployment, machine.name);
    const [unknown] = known.errors;
    return holds(
      {
        en: `${known.failed.length} updates failed in ${what.en}. ${unknown?.means.en ?? 'Their errors name nothing that the bot knows.'}`,
        ja: `${what.ja}で、${known.failed.length} 件の更新プログラムが失敗しました。${unknown?.means.ja ?? '記録されたエラーに、ボットの知っているものはありません。'}`,
      },
      known.evidence,
      {
        nextStep: {
          en: 'Install an update on the machine itself: the message there says more. What the deployment wrote is in the output of its job, and on Linux in /var/opt/microsoft/omsagent/run/automationworker/omsupdatemgmt.log.',
          ja: 'マシン上で更新プログラムを直接インストールし、メッセージを確認してください。展開の出力はジョブに、Linux では /var/opt/microsoft/omsagent/run/automationworker/omsupdatemgmt.log に残っています。',
        },
        notes: [failedText(known.failed), MOVE_ON],
      },
    );
  },
});
