import { legacyDeployments } from '../../../facts/legacy-deployments.ts';
import { noDeployment } from '../../../judging/legacy-deployment.ts';
import { definePremise } from '../../../judging/scenario.ts';
import { kbInQuestion } from '../../../judging/update-in-question.ts';
import { inDeployments } from './update-in-deployments.ts';

/** Whether a deployment of Update Management had the update in question. */
export const whetherDeployed = definePremise({
  stages: [{ legacyDeployments }],
  judge({ legacyDeployments: reading }, { machine, subject }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    const { deployments, looked } = reading.value;
    if (deployments.length === 0) return noDeployment(machine, looked);
    const kb = kbInQuestion({ subject });
    if (inDeployments(reading.value, kb).length > 0) return { outcome: 'open' };
    return {
      outcome: 'not-applicable',
      says: {
        en: `No deployment of the retired Update Management on ${machine.name} had KB${kb}.`,
        ja: `旧 Update Management による ${machine.name} への更新の展開に、KB${kb} は含まれていません。`,
      },
      evidence: [looked],
    };
  },
});
