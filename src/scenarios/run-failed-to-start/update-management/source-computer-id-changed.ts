import { legacySourceIds } from '../../../facts/legacy-source-ids.ts';
import { legacyStart } from '../../../facts/legacy-start.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds, undecided } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import type { Text } from '../../../model/locale.ts';
import { notOnRecord } from './silent-agent.ts';

/** The Log Analytics agent was updated or reinstalled and gave itself another id, so the deployment looked for one that no longer reports. */
export const sourceComputerIdChanged = defineCause({
  id: 'source-computer-id-changed',
  title: { en: 'The agent has another id', ja: 'ソース コンピューター ID が変更された' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyStart, legacySourceIds },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyStart: { deployment, looked }, legacySourceIds: ids }, { machine }) {
    if (deployment === null) return excluded(looked);
    const { sourceComputerId: wanted, startedAt } = deployment;
    if (wanted === null) return excluded(ids.looked);
    const own = ids.ids.find(({ value }) => value === wanted.value);
    const current = ids.ids.find(
      ({ value, firstSeen }) =>
        value !== wanted.value &&
        // An id that no report bears any more was given up, if later than the oldest report that is kept.
        (own === undefined || startedAt === null || firstSeen === null || firstSeen <= startedAt),
    );
    if (ids.ids.length === 0) return undecided(notOnRecord(deployment, machine.name));
    const isStillSeen = startedAt !== null && own?.lastSeen != null && own.lastSeen >= startedAt;
    if (!current || isStillSeen) return excluded(ids.looked, wanted.evidence);
    const isLater = startedAt !== null && current.firstSeen !== null && current.firstSeen > startedAt;
    const what = deploymentText(deployment, machine.name);
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} did not start: it looked for the agent under ${wanted.value}, which ${isLater ? 'reports' : 'had come to report'} under ${current.value}.`,
        ja: `${what.ja}は開始できませんでした。展開が対象としたソース コンピューター ID は ${wanted.value} ですが、エージェントは ${current.value} ${isLater ? 'で報告しています' : 'に変わっていました'}。`,
      },
      [wanted.evidence, current.evidence, ...(deployment.failure ? [deployment.failure.evidence] : [])],
      {
        nextStep: {
          en: 'The id changes when the agent is updated or reinstalled; a deployment that is made anew takes the machine under its new one.',
          ja: 'ID はエージェントの更新または再インストールで変わります。展開を作り直すと、新しい ID で対象になります。',
        },
        notes: [...(isLater ? [NO_EARLIER_REPORT] : []), MOVE_ON],
      },
    );
  },
});

const NO_EARLIER_REPORT: Text = {
  en: 'No report of the time of the deployment is kept, so when the id changed is inferred: none that is kept bears the id that the deployment looked for.',
  ja: '展開時の報告は残っていないため、ID が変わった時期は推定です。残っている報告に、展開が対象とした ID のものはありません。',
};
