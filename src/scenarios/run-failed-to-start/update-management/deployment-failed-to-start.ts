import { legacyRun } from '../../../facts/legacy-run.ts';
import { deploymentText, noDeployment } from '../../../judging/legacy-deployment.ts';
import { definePremise } from '../../../judging/scenario.ts';

/** States of an update that nothing was done about. */
const NOT_BEGUN: ReadonlySet<string> = new Set(['notstarted', 'failed', 'failedtostart', '']);

/** Whether a deployment of Update Management failed on the machine before anything was installed. */
export const deploymentFailedToStart = definePremise({
  stages: [{ legacyRun }],
  judge({ legacyRun: reading }, { machine }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    const { deployment, looked } = reading.value;
    if (deployment === null) return noDeployment(machine, looked);
    const begun = deployment.updates.find(({ status }) => !NOT_BEGUN.has(status.value.toLowerCase()));
    if (!begun) return { outcome: 'open' };
    const what = deploymentText(deployment, machine.name);
    return {
      outcome: 'clear',
      says: {
        en: `${what.en.replace(/^the/, 'The')} did start: ${begun.title} is ${begun.status.value}.`,
        ja: `${what.ja}は開始されています (${begun.title}: ${begun.status.value})。`,
      },
      evidence: [begun.status.evidence],
    };
  },
});
