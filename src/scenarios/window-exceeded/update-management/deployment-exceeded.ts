import type { LegacyDeployment, LegacyUpdate } from '../../../facts/legacy-deployments.ts';
import { legacyRun } from '../../../facts/legacy-run.ts';
import { deploymentText, noDeployment } from '../../../judging/legacy-deployment.ts';
import { definePremise } from '../../../judging/scenario.ts';

/** Whether a deployment of Update Management used its window up, by what it recorded of any update. */
export const deploymentExceeded = definePremise({
  stages: [{ legacyRun }],
  judge({ legacyRun: reading }, { machine }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    const { deployment, looked } = reading.value;
    if (deployment === null) return noDeployment(machine, looked);
    if (leftOver(deployment).length > 0) return { outcome: 'open' };
    const what = deploymentText(deployment, machine.name);
    const [first] = deployment.updates;
    return {
      outcome: 'clear',
      says: {
        en: `${what.en.replace(/^the/, 'The')} kept to its maintenance window.`,
        ja: `${what.ja}は、メンテナンス期間を超過していません。`,
      },
      evidence: [first?.status.evidence ?? looked],
    };
  },
});

/** The updates that the window had no room for. */
export function leftOver({ updates }: LegacyDeployment): readonly LegacyUpdate[] {
  return updates.filter(({ status }) => status.value.toLowerCase() === 'maintenancewindowexceeded');
}
