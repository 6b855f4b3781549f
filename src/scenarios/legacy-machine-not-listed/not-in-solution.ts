import { legacyPresence } from '../../facts/legacy-presence.ts';
import { defineCause } from '../../judging/cause.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import { isInSolution, recentHeartbeat } from '../../judging/legacy-presence-words.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';

/** The agent reports, and its heartbeats do not name the solution of Update Management: the scope configuration leaves the machine out. */
export const notInSolution = defineCause({
  id: 'not-in-solution',
  title: { en: 'Left out by the scope configuration', ja: 'スコープ構成の対象外' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { presence: legacyPresence },
  actions: ['enable-periodic-assessment', 'assess-now'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.scopeConfiguration],
  judge({ presence }, { machine }) {
    const heartbeat = recentHeartbeat(presence);
    if (heartbeat === null) return excluded(presence.heartbeat?.solutions.evidence ?? presence.looked);
    if (isInSolution(heartbeat)) return excluded(heartbeat.solutions.evidence);
    return holds(
      {
        en: `The agent of ${machine.name} reports to workspace ${presence.workspace} (${minuteText(heartbeat.at)}), but Solutions does not list updates: the scope configuration of Update Management leaves the machine out.`,
        ja: `${machine.name} のエージェントはワークスペース ${presence.workspace} に報告していますが (${minuteText(heartbeat.at)})、Solutions に updates が含まれていません。Update Management のスコープ構成の対象外です。`,
      },
      [heartbeat.solutions.evidence],
      {
        nextStep: {
          en: 'Check the scope configuration MicrosoftDefaultScopeConfig-Updates of the workspace and the saved search of that name.',
          ja: 'ワークスペースのスコープ構成 MicrosoftDefaultScopeConfig-Updates と、同名の保存された検索条件を確認してください。',
        },
        notes: [MOVE_ON],
      },
    );
  },
});
