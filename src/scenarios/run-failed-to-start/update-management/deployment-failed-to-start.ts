import { readingsOf } from '../../../facts/fact.ts';
import { legacyStart } from '../../../facts/legacy-start.ts';
import { stateInBrackets } from '../../../facts/state-words.ts';
import { deploymentText, noDeployment } from '../../../judging/legacy-deployment.ts';
import { definePremise, type Subjects } from '../../../judging/scenario.ts';

/** States of an update that nothing was done about. */
const NOT_BEGUN: ReadonlySet<string> = new Set(['notstarted', 'failed', 'failedtostart', '']);

/** The deployment that is judged, as what the finding speaks of. */
export const DEPLOYMENT_TO_START: Subjects = {
  needs: { legacyStart },
  of(sheet) {
    const reading = readingsOf({ legacyStart }, sheet).legacyStart;
    const deployment = reading?.isKnown ? reading.value.deployment : null;
    return deployment ? [{ kind: 'run', id: deployment.id, name: deployment.name }] : [];
  },
};

/** Whether a deployment of Update Management failed on the machine before anything was installed. */
export const deploymentFailedToStart = definePremise({
  stages: [{ legacyStart }],
  judge({ legacyStart: reading }, { machine }) {
    if (reading === undefined) return { outcome: 'open' };
    if (!reading.isKnown) return { outcome: 'undecided', gap: reading };
    const { deployment, looked } = reading.value;
    if (deployment === null) return noDeployment(machine, looked);
    if (deployment.failure !== null) return { outcome: 'open' };
    const begun = deployment.updates.find(({ status }) => !NOT_BEGUN.has(status.value.toLowerCase()));
    if (!begun) return { outcome: 'open' };
    const what = deploymentText(deployment, machine.name);
    return {
      outcome: 'clear',
      says: {
        en: `${what.en.replace(/^the/, 'The')} did start: ${begun.title} is ${begun.status.value}.`,
        ja: `${what.ja}は開始されています (${begun.title}: ${stateInBrackets(begun.status.value)})。`,
      },
      evidence: [begun.status.evidence],
    };
  },
});
