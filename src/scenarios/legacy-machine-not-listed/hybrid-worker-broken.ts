import { legacyPresence } from '../../facts/legacy-presence.ts';
import { linkedWorkers } from '../../facts/linked-workers.ts';
import { defineCause } from '../../judging/cause.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import {
  guestAgentChecks,
  isInSolution,
  recentHeartbeat,
  updateDataEvidence,
  updateDataState,
} from '../../judging/legacy-presence-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { gap } from '../../model/reading.ts';

/** The agent reports with the solution, and no update data follows: its hybrid runbook worker is to be registered anew. */
export const hybridWorkerBroken = defineCause({
  id: 'hybrid-worker-broken',
  title: { en: 'Hybrid runbook worker broken', ja: 'Hybrid Runbook Worker の不具合' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { presence: legacyPresence },
  wants: { workers: linkedWorkers },
  actions: ['enable-periodic-assessment', 'assess-now', 'collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ presence, workers }, { machine }) {
    const heartbeat = recentHeartbeat(presence);
    if (heartbeat === null) return excluded(presence.heartbeat?.solutions.evidence ?? presence.looked);
    if (!isInSolution(heartbeat)) return excluded(heartbeat.solutions.evidence);
    const state = updateDataState(presence);
    const data = updateDataEvidence(presence);
    if (state === 'recent') return excluded(data);
    if (presence.unread) return undecided(presence.unread);
    const seen = workers?.isKnown ? workers.value : [];
    const isRegistered = seen.some(({ isWorker }) => isWorker);
    const isUnregistered = seen.length > 0 && !isRegistered;
    if (state === 'nobody' && !isUnregistered) {
      if (workers?.isKnown === false) return undecided(workers);
      return undecided(
        gap(legacyPresence, 'AZ_NO_DATA', {
          en: `Update and UpdateSummary of workspace ${presence.workspace} hold no rows of any computer, so the missing rows of ${machine.name} prove nothing.`,
          ja: `ワークスペース ${presence.workspace} の Update と UpdateSummary には、どのコンピューターのレコードもありません。そのため、${machine.name} のレコードがないことだけでは判断できません。`,
        }),
      );
    }
    const registered = isRegistered
      ? { en: ' although it is registered', ja: '登録はされていますが、' }
      : isUnregistered
        ? { en: ', and it is not registered', ja: '登録もありません。' }
        : { en: '', ja: '' };
    return holds(
      {
        en: `${machine.name} sent heartbeats with the solution updates until ${minuteText(heartbeat.at)} and no update data in the 24 hours before: its hybrid runbook worker did not work${registered.en}.`,
        ja: `${machine.name} からは updates ソリューションを含むハートビートが ${minuteText(heartbeat.at)} まで届いていましたが、それまでの 24 時間に更新データがありません。${registered.ja}Hybrid Runbook Worker が機能していませんでした。`,
      },
      [heartbeat.solutions.evidence, data, ...seen.map(({ evidence }) => evidence)],
      {
        nextStep: {
          en: 'Register and install the hybrid runbook worker anew, only if Update Management data is still needed.',
          ja: 'Update Management のデータがまだ必要な場合のみ、Hybrid Runbook Worker を再登録・再インストールしてください。',
        },
        notes: [...guestAgentChecks(machine, presence.workspace), MOVE_ON],
      },
    );
  },
});
