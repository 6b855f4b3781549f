import { legacyAgentExtension } from '../../facts/legacy-agent-extension.ts';
import { legacyPresence } from '../../facts/legacy-presence.ts';
import { defineCause } from '../../judging/cause.ts';
import { connectionComplaint, namesConnection } from '../../judging/connection-complaint.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import { guestAgentChecks, OPEN_AGENT_PORTS } from '../../judging/legacy-presence-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';

/** The Log Analytics agent finds no address or gets no connection: a firewall or proxy stands between. */
export const agentFirewall = defineCause({
  id: 'agent-firewall',
  title: { en: 'Firewall in the way of the agent', ja: 'エージェントの通信をファイアウォールが遮断' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: {},
  wants: { presence: legacyPresence, agent: legacyAgentExtension },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.legacyNetwork],
  judge({ presence, agent }, { machine }) {
    const workspace = presence?.isKnown ? presence.value.workspace : '<WORKSPACE-ID>';
    const more = { nextStep: OPEN_AGENT_PORTS, notes: [...guestAgentChecks(machine, workspace), MOVE_ON] };
    const error = agent?.isKnown ? agent.value.extension?.error : null;
    if (agent?.isKnown && error && namesConnection(error.value)) {
      const state = agent.value.extension?.provisioningState.evidence;
      return holds(
        {
          en: `The Log Analytics agent extension of ${machine.name} could not connect to the service.`,
          ja: `${machine.name} の Log Analytics エージェントの拡張機能がサービスに接続できませんでした。`,
        },
        [error.evidence, ...(state ? [state] : [])],
        more,
      );
    }
    const complaint = presence?.isKnown ? connectionComplaint(presence.value) : null;
    if (complaint)
      return holds(
        {
          en: `The Log Analytics agent of ${machine.name} could not connect to the service (${complaint.table}, ${minuteText(complaint.at)}).`,
          ja: `${machine.name} の Log Analytics エージェントがサービスに接続できませんでした (${complaint.table}、${minuteText(complaint.at)})。`,
        },
        [complaint.evidence],
        more,
      );
    for (const reading of [agent, presence]) if (reading?.isKnown === false) return undecided(reading);
    const shown = [
      ...(agent?.isKnown ? [error?.evidence ?? agent.value.listed] : []),
      ...(presence?.isKnown ? [presence.value.complaintsLooked] : []),
    ];
    const [first, ...rest] = shown;
    if (first === undefined) throw new Error('neither the agent nor its rows were read');
    return excluded(first, ...rest);
  },
});
