import { deploymentRuns } from '../../../facts/deployment-runs.ts';
import { updateDeployments } from '../../../facts/update-deployments.ts';
import { defineCause } from '../../../judging/cause.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
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
    return holds(
      {
        en: `The deployment ${deployment.name} ran out of time on ${occasion.machine.name}: its window lasts ${deployment.duration.value}.`,
        ja: `展開 ${deployment.name} は ${occasion.machine.name} でメンテナンス期間 (${deployment.duration.value}) を超過しました。`,
      },
      [run.status.evidence, deployment.duration],
      { nextStep: MOVE_ON },
    );
  },
});
