import { legacyPresence } from '../../facts/legacy-presence.ts';
import { machineCreated } from '../../facts/machine-created.ts';
import { defineCause } from '../../judging/cause.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import { guestAgentChecks, isRecent, recentHeartbeat, silence } from '../../judging/legacy-presence-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { gap } from '../../model/reading.ts';
import { createdSince } from '../created-since.ts';

/** The Log Analytics agent of the machine was silent while those of others reported. */
export const noHeartbeat = defineCause({
  id: 'no-heartbeat',
  title: { en: 'No heartbeat of the agent', ja: 'エージェントのハートビートなし' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { presence: legacyPresence },
  wants: { created: machineCreated },
  actions: ['enable-periodic-assessment', 'assess-now', 'collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ presence, created }, { machine }) {
    const { heartbeat, anybody, until, workspace } = presence;
    const recent = recentHeartbeat(presence);
    if (recent) return excluded(recent.solutions.evidence);
    if (presence.unread) return undecided(presence.unread);
    if (anybody.heartbeat === null || !isRecent(anybody.heartbeat.value, until.value))
      return undecided(
        gap(legacyPresence, 'AZ_NO_DATA', {
          en: `No computer sent a heartbeat of the Log Analytics agent to workspace ${workspace} in the 24 hours before ${minuteText(until.value)}, so the silence of ${machine.name} proves nothing.`,
          ja: `${minuteText(until.value)} までの 24 時間、ワークスペース ${workspace} にはどのコンピューターからも Log Analytics エージェントのハートビートがないため、${machine.name} について判断できません。ハートビートのあるワークスペースが必要です。`,
        }),
      );
    const since = createdSince(machine, presence, created);
    if (since !== null) return holds(since.says, since.evidence, { severity: 'at-risk', nextStep: MOVE_ON });
    const [first, ...rest] = silence(presence);
    return holds(
      heartbeat === null
        ? {
            en: `The Log Analytics agent of ${machine.name} sent no heartbeat to workspace ${workspace}, while other computers did until ${minuteText(anybody.heartbeat.value)}.`,
            ja: `${machine.name} の Log Analytics エージェントからワークスペース ${workspace} へのハートビートがありません。ほかのコンピューターからは ${minuteText(anybody.heartbeat.value)} まで届いています。`,
          }
        : {
            en: `The Log Analytics agent of ${machine.name} sent its last heartbeat at ${minuteText(heartbeat.at)}, while other computers reported to workspace ${workspace} until ${minuteText(anybody.heartbeat.value)}.`,
            ja: `${machine.name} の Log Analytics エージェントのハートビートは ${minuteText(heartbeat.at)} が最後です。ワークスペース ${workspace} へは、ほかのコンピューターから ${minuteText(anybody.heartbeat.value)} まで届いています。`,
          },
      [first, ...rest],
      {
        nextStep: {
          en: 'Reinstall the agent only if its data is still needed; the Azure Monitor agent cannot feed Update Management.',
          ja: 'データがまだ必要な場合のみエージェントを再インストールしてください。Azure Monitor エージェントは Update Management にデータを送れません。',
        },
        notes: [...guestAgentChecks(machine, workspace), MOVE_ON],
      },
    );
  },
});
