import { legacyRun } from '../../../facts/legacy-run.ts';
import { stateInBrackets } from '../../../facts/state-words.ts';
import { deploymentText, noDeployment } from '../../../judging/legacy-deployment.ts';
import { definePremise } from '../../../judging/scenario.ts';
import { failedDeployment } from './failed-updates.ts';

/** Whether updates failed in a deployment of Update Management on the machine. */
export const deploymentFailed = definePremise({
  stages: [{ legacyRun }],
  judge({ legacyRun: reading }, { machine }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    const { deployment, looked } = reading.value;
    if (deployment === null) return noDeployment(machine, looked);
    if (failedDeployment(deployment) !== null) return { outcome: 'open' };
    const [first] = deployment.updates;
    const installed = deployment.updates.find(({ status }) => /^succeeded$/i.test(status.value));
    const what = deploymentText(deployment, machine.name);
    return installed
      ? {
          outcome: 'clear',
          says: {
            en: `No update failed in ${what.en}.`,
            ja: `${what.ja}で、失敗した更新プログラムはありません。`,
          },
          evidence: [installed.status.evidence],
        }
      : {
          outcome: 'clear',
          severity: 'at-risk',
          says: {
            en: `No update failed in ${what.en}, but none was installed either${first ? ` (${first.title}: ${first.status.value})` : ''}.`,
            ja: `${what.ja}で失敗した更新プログラムはありませんが、インストールされたものもありません${first ? ` (${first.title}: ${stateInBrackets(first.status.value)})` : ''}。`,
          },
          evidence: [first?.status.evidence ?? looked],
          notes: [ASK_THE_START],
        };
  },
});

const ASK_THE_START = {
  en: 'Ask why the run failed to start, or why the maintenance window was exceeded.',
  ja: '実行が開始できなかった理由、またはメンテナンス期間を超過した理由を質問してください。',
};
