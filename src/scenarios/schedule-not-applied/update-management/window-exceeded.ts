import { deploymentRuns } from '../../../facts/deployment-runs.ts';
import { updateDeployments } from '../../../facts/update-deployments.ts';
import { defineCause } from '../../../judging/cause.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import type { Quoted } from '../../../model/evidence.ts';
import type { Text } from '../../../model/locale.ts';
import { deploymentOf, MOVE_ON, runOf } from './deployment.ts';

/** The deployment reached the machine and ran out of time. */
export const deploymentWindowExceeded = defineCause({
  id: 'window-exceeded',
  title: { en: 'Maintenance window exceeded', ja: 'メンテナンス期間の超過' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fix-setting',
  needs: { asked: updateDeployments, runs: deploymentRuns },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ asked, runs }, occasion) {
    const deployment = deploymentOf(asked, occasion);
    const run = runOf(runs, occasion);
    if (!deployment || !run) return excluded(asked.looked);
    if (!run.status) return excluded(run.looked);
    if (!/WindowExceeded/i.test(run.status.value)) return excluded(run.status.evidence);
    const length = lengthText(deployment.duration);
    return holds(
      {
        en: `The deployment ${deployment.name} ran out of time on ${occasion.machine.name}: its window lasts ${length.en}.`,
        ja: `展開 ${deployment.name} は ${occasion.machine.name} でメンテナンス期間 (${length.ja}) を超過しました。`,
      },
      [run.status.evidence, deployment.duration.evidence],
      { nextStep: LENGTHEN, notes: [MOVE_ON] },
    );
  },
});

/** As the deployment has it; 120 minutes where none was chosen. Source: Update Management troubleshooting, "Maintenance window exceeded". */
function lengthText({ value }: Quoted<string | null>): Text {
  return value
    ? { en: value, ja: value }
    : { en: '2 h, as none was chosen', ja: '指定がないため既定の 2 時間' };
}

const LENGTHEN: Text = {
  en: 'A deployment of Update Management took up to 6 h; give the schedule of Update Manager that takes its place a window that is long enough, up to 3 h 55 min, or split the machines.',
  ja: '旧 Update Management の展開は最長 6 時間でした。代わりとなる Update Manager のスケジュールに十分な期間 (最長 3 時間 55 分) を設定するか、マシンを分けてください。',
};
