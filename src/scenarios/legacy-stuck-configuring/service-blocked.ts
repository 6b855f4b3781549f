import { legacyPresence } from '../../facts/legacy-presence.ts';
import { linkedWorkers } from '../../facts/linked-workers.ts';
import { defineCause } from '../../judging/cause.ts';
import { connectionComplaint } from '../../judging/connection-complaint.ts';
import { MOVE_ON } from '../../judging/legacy-deployment.ts';
import {
  clonesOf,
  guestAgentChecks,
  isRecent,
  OPEN_AGENT_PORTS,
  ownIdentity,
  recentHeartbeat,
  silence,
  updateDataEvidence,
  updateDataState,
} from '../../judging/legacy-presence-words.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { gap } from '../../model/reading.ts';

/** The agent does not reach Automation, or reaches nothing at all. */
export const serviceBlocked = defineCause({
  id: 'service-blocked',
  title: { en: 'Automation cannot be reached', ja: 'Automation との通信のブロック' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { presence: legacyPresence },
  wants: { workers: linkedWorkers },
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.legacyNetwork],
  judge({ presence, workers }, { machine }) {
    const { anybody, until, workspace } = presence;
    const more = { nextStep: OPEN_AGENT_PORTS, notes: [...guestAgentChecks(machine, workspace), MOVE_ON] };
    const complaint = connectionComplaint(presence);
    if (complaint)
      return holds(
        {
          en: `The agent of ${machine.name} could not reach the service (${complaint.table}, ${minuteText(complaint.at)}).`,
          ja: `${machine.name} のエージェントはサービスに到達できませんでした (${complaint.table}、${minuteText(complaint.at)})。`,
        },
        [complaint.evidence],
        more,
      );
    const heartbeat = recentHeartbeat(presence);
    if (heartbeat === null) {
      if (presence.unread) return undecided(presence.unread);
      if (anybody.heartbeat === null || !isRecent(anybody.heartbeat.value, until.value))
        return undecided(nothingToCompare(presence.workspace));
      return holds(
        {
          en: `No heartbeat of ${machine.name} reached workspace ${workspace} in the 24 hours before ${minuteText(until.value)}, while those of other computers did: its agent does not reach the service, or does not run.`,
          ja: `${minuteText(until.value)} までの 24 時間、ワークスペース ${workspace} にはほかのコンピューターのハートビートだけが届き、${machine.name} のものがありません。エージェントがサービスに到達できないか、動作していません。`,
        },
        silence(presence),
        { ...more, notes: [INFERRED, ...more.notes] },
      );
    }
    const state = updateDataState(presence);
    const data = updateDataEvidence(presence);
    if (state === 'recent') return excluded(data);
    const seen = workers?.isKnown ? workers.value : [];
    const registered = seen.find(({ isWorker }) => isWorker);
    if (registered) return excluded(registered.evidence);
    // Under one id there is one worker and one set of update data, which may bear the name of the other computer.
    const own = ownIdentity(presence, machine);
    if (own !== null && clonesOf(own).length > 0) return excluded(own.sourceComputerId.evidence);
    if (presence.unread) return undecided(presence.unread);
    if (workers?.isKnown === false) return undecided(workers);
    if (state === 'nobody' && seen.length === 0) return undecided(nothingToCompare(presence.workspace));
    return holds(
      {
        en: `${machine.name} reports to workspace ${workspace} (${minuteText(heartbeat.at)}), but it sent no update data and is no hybrid runbook worker: its agent reaches Log Analytics and not Automation.`,
        ja: `${machine.name} はワークスペース ${workspace} に報告していますが (${minuteText(heartbeat.at)})、更新データがなく、Hybrid Runbook Worker にもなっていません。Log Analytics には到達できても、Automation には到達できていません。`,
      },
      [heartbeat.solutions.evidence, data, ...seen.map(({ evidence }) => evidence)],
      { ...more, notes: [INFERRED, ...more.notes] },
    );
  },
});

function nothingToCompare(workspace: string) {
  return gap(legacyPresence, 'AZ_NO_DATA', {
    en: `No other computer reported to workspace ${workspace} at the time, so silence proves nothing.`,
    ja: `同じ時期にワークスペース ${workspace} へ報告したコンピューターがほかになく、比較対象がないため判断できません。`,
  });
}

const INFERRED: Text = {
  en: 'This is inferred from what is missing: the network and the agent itself are not to be seen from Azure.',
  ja: 'これは欠けているデータからの推定です。ネットワークとエージェント自体の状態は Azure からは確認できません。',
};
