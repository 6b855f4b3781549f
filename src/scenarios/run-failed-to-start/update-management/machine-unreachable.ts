import { legacySourceIds } from '../../../facts/legacy-source-ids.ts';
import { legacyStart } from '../../../facts/legacy-start.ts';
import { powerState } from '../../../facts/power-state.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds, undecided } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { lastReportBefore, lastReportText } from './silent-agent.ts';

/** The agent had fallen silent before the deployment began, and nothing shows that the machine is off. */
export const deploymentMachineUnreachable = defineCause({
  id: 'machine-unreachable',
  title: { en: 'Machine not reachable', ja: 'マシンに到達できない' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyStart, legacySourceIds },
  wants: { powerState },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyStart: { deployment, looked }, legacySourceIds: ids, powerState: power }, { machine }) {
    if (deployment === null) return excluded(looked);
    if (power?.isKnown && power.value.value !== 'running') return excluded(power.value.evidence);
    if (ids.unread) return undecided(ids.unread);
    const last = lastReportBefore(deployment, ids);
    if (last === null) return excluded(ids.looked);
    const what = deploymentText(deployment, machine.name);
    const silent = lastReportText(last);
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} did not start: ${silent.en}, before the deployment began.`,
        ja: `${what.ja}は開始できませんでした。${silent.ja} (展開の開始前)。`,
      },
      [last.evidence, ...(deployment.failure ? [deployment.failure.evidence] : [])],
      {
        nextStep: {
          en: 'The agent of Update Management does not come back; see that the machine itself runs and is reached, and patch it with Update Manager.',
          ja: 'Update Management のエージェントはもう復旧しません。マシンが稼働し到達できることを確認し、Update Manager でパッチを適用してください。',
        },
        notes: [MOVE_ON],
      },
    );
  },
});
