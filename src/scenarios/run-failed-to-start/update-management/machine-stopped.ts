import { legacySourceIds } from '../../../facts/legacy-source-ids.ts';
import { legacyStart } from '../../../facts/legacy-start.ts';
import { powerState } from '../../../facts/power-state.ts';
import { recordedState } from '../../../facts/state-words.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds, undecided } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { lastReportBefore, lastReportText, notOnRecord } from './silent-agent.ts';

/** The machine is off, and its agent had fallen silent before the deployment began. */
export const deploymentMachineStopped = defineCause({
  id: 'machine-stopped',
  title: { en: 'Machine not running', ja: 'マシンが停止中' },
  kinds: ['azure-vm'],
  severity: 'at-risk',
  needs: { legacyStart, legacySourceIds, powerState },
  actions: ['start-machine'],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyStart: { deployment, looked }, legacySourceIds: ids, powerState: power }, { machine }) {
    if (deployment === null) return excluded(looked);
    if (power.value === 'running') return excluded(power.evidence);
    if (ids.unread) return undecided(ids.unread);
    const last = lastReportBefore(deployment, ids);
    if (last === null) return undecided(notOnRecord(deployment, machine.name));
    const what = deploymentText(deployment, machine.name);
    const silent = lastReportText(last);
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} did not start: the machine is ${power.value}, and ${silent.en}, before the deployment began.`,
        ja: `${what.ja}は開始できませんでした。電源状態は「${recordedState(power.value)}」で、${silent.ja} (展開の開始前)。`,
      },
      [power.evidence, last.evidence, ...(deployment.failure ? [deployment.failure.evidence] : [])],
      {
        nextStep: {
          en: 'Start the machine before its updates are due, or take it out of what is patched if it is not needed.',
          ja: '更新の前にマシンを起動してください。不要なマシンであれば、更新の対象から外してください。',
        },
        notes: [MOVE_ON],
      },
    );
  },
});
