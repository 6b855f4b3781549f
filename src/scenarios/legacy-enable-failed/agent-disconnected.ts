import { legacyPresence } from '../../facts/legacy-presence.ts';
import { defineCause } from '../../judging/cause.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import { guestAgentChecks, isRecent, recentHeartbeat, silence } from '../../judging/legacy-presence-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { gap } from '../../model/reading.ts';

/** The agent had fallen silent, or never reported. */
export const agentDisconnected = defineCause({
  id: 'agent-disconnected',
  title: { en: 'Agent disconnected', ja: 'エージェントが切断' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { presence: legacyPresence },
  actions: ['enable-periodic-assessment', 'assess-now', 'collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ presence }, { machine }) {
    const { heartbeat, anybody, until, workspace } = presence;
    const recent = recentHeartbeat(presence);
    if (recent) return excluded(recent.solutions.evidence);
    if (presence.unread) return undecided(presence.unread);
    if (heartbeat === null && (anybody.heartbeat === null || !isRecent(anybody.heartbeat.value, until.value)))
      return undecided(
        gap(legacyPresence, 'AZ_NO_DATA', {
          en: `Workspace ${workspace} holds no heartbeat of the Log Analytics agent from around ${minuteText(until.value)}, so the silence of ${machine.name} proves nothing.`,
          ja: `ワークスペース ${workspace} には、${minuteText(until.value)} 前後の Log Analytics エージェントのハートビートがどのマシンからもありません。そのため、${machine.name} について判断できません。`,
        }),
      );
    return holds(
      heartbeat === null
        ? {
            en: `The Log Analytics agent of ${machine.name} never reported to workspace ${workspace}, so the solution could not be enabled on it.`,
            ja: `${machine.name} の Log Analytics エージェントはワークスペース ${workspace} に一度も報告していないため、ソリューションを有効にできませんでした。`,
          }
        : {
            en: `The Log Analytics agent of ${machine.name} is disconnected: its last heartbeat came at ${minuteText(heartbeat.at)}, more than 24 hours before the newest row of workspace ${workspace} (${minuteText(until.value)}).`,
            ja: `${machine.name} の Log Analytics エージェントは切断されています。最後のハートビートは ${minuteText(heartbeat.at)} で、ワークスペース ${workspace} の最新レコード (${minuteText(until.value)}) より 24 時間以上前です。`,
          },
      silence(presence),
      {
        nextStep: {
          en: 'Start or reinstall the agent only if Update Management data is still needed.',
          ja: 'Update Management のデータがまだ必要な場合のみ、エージェントを起動または再インストールしてください。',
        },
        notes: [...guestAgentChecks(machine, workspace), MOVE_ON],
      },
    );
  },
});
