import { legacyPresence } from '../../facts/legacy-presence.ts';
import { defineCause } from '../../judging/cause.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import { isInSolution, recentHeartbeat } from '../../judging/legacy-presence-words.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';

/** The agent reports, and the solution was not aimed at the machine. */
export const targetingWrong = defineCause({
  id: 'targeting-wrong',
  title: { en: 'Solution not aimed at the machine', ja: 'ターゲット設定の対象外' },
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
        en: `The agent of ${machine.name} reports to workspace ${presence.workspace} (${minuteText(heartbeat.at)}) without the solution updates: Update Management is not aimed at the machine.`,
        ja: `${machine.name} のエージェントはワークスペース ${presence.workspace} に報告していますが (${minuteText(heartbeat.at)})、Solutions に updates がありません。Update Management のターゲットに含まれていません。`,
      },
      [heartbeat.solutions.evidence],
      {
        nextStep: {
          en: 'Take the machine into the saved search MicrosoftDefaultScopeConfig-Updates of the workspace, only if Update Management data is still needed.',
          ja: 'Update Management のデータがまだ必要な場合のみ、ワークスペースの保存された検索条件 MicrosoftDefaultScopeConfig-Updates にマシンを追加してください。',
        },
        notes: [MOVE_ON],
      },
    );
  },
});
