import { legacyRun } from '../../../facts/legacy-run.ts';
import { legacySourceIds } from '../../../facts/legacy-source-ids.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';

/** The Log Analytics agent was updated or reinstalled and gave itself another id, so the deployment looked for one that no longer reports. */
export const sourceComputerIdChanged = defineCause({
  id: 'source-computer-id-changed',
  title: { en: 'The agent has another id', ja: 'ソース コンピューター ID が変更された' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyRun, legacySourceIds },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyRun: { deployment, looked }, legacySourceIds: ids }, { machine }) {
    if (deployment === null) return excluded(looked);
    const { sourceComputerId: wanted, startedAt } = deployment;
    if (wanted === null) return excluded(ids.looked);
    const current = ids.ids.find(
      ({ value, firstSeen }) =>
        value !== wanted.value && (startedAt === null || firstSeen === null || firstSeen <= startedAt),
    );
    const isStillSeen = ids.ids.some(
      ({ value, lastSeen }) =>
        value === wanted.value && startedAt !== null && lastSeen !== null && lastSeen >= startedAt,
    );
    if (!current || isStillSeen) return excluded(ids.looked, wanted.evidence);
    const what = deploymentText(deployment, machine.name);
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} did not start: it looked for the agent under ${wanted.value}, which had come to report under ${current.value}.`,
        ja: `${what.ja}は開始できませんでした。展開が対象としたソース コンピューター ID は ${wanted.value} ですが、エージェントは ${current.value} に変わっていました。`,
      },
      [wanted.evidence, current.evidence],
      {
        nextStep: {
          en: 'The id changes when the agent is updated or reinstalled; a deployment that is made anew takes the machine under its new one.',
          ja: 'ID はエージェントの更新または再インストールで変わります。展開を作り直すと、新しい ID で対象になります。',
        },
        notes: [MOVE_ON],
      },
    );
  },
});
