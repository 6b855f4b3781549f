import { existence } from '../../../facts/existence.ts';
import { legacySourceIds } from '../../../facts/legacy-source-ids.ts';
import { legacyStart } from '../../../facts/legacy-start.ts';
import { loggedExistence } from '../../../facts/logged-existence.ts';
import { defineCause } from '../../../judging/cause.ts';
import { deploymentText, MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds, undecided } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { lastReportBefore, lastReportText } from './silent-agent.ts';

/** The machine no longer exists, and its agent had fallen silent before the deployment began; one that was deleted later was there. */
export const deploymentMachineMissing = defineCause({
  id: 'machine-missing',
  title: { en: 'Machine no longer exists', ja: 'マシンが存在しない' },
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fix-setting',
  needs: { legacyStart, legacySourceIds },
  wants: { existence, loggedExistence },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge(facts, { machine }) {
    const { legacyStart: start, legacySourceIds: ids, existence: listed, loggedExistence: logged } = facts;
    const { deployment, looked } = start;
    if (deployment === null) return excluded(looked);
    const reading = listed ?? logged;
    if (reading === undefined) return excluded(looked);
    if (!reading.isKnown) return undecided(reading);
    const record = reading.value;
    if (record.value === 'present') return excluded(record.evidence);
    if (ids.unread) return undecided(ids.unread);
    const last = lastReportBefore(deployment, ids);
    if (last === null) return excluded(ids.looked);
    const what = deploymentText(deployment, machine.name);
    const silent = lastReportText(last);
    return holds(
      {
        en: `${what.en.replace(/^the/, 'The')} did not start: the machine no longer exists in Azure, and ${silent.en}, before the deployment began.`,
        ja: `${what.ja}は開始できませんでした。マシンは Azure に存在せず、${silent.ja} (展開の開始前)。`,
      },
      [record.evidence, last.evidence, ...(deployment.failure ? [deployment.failure.evidence] : [])],
      {
        nextStep: {
          en: 'Nothing is to be patched there: take the machine out of the deployment, and out of whatever schedule replaces it.',
          ja: 'パッチ適用の対象はありません。展開と、後継のスケジュールの対象からこのマシンを外してください。',
        },
        notes: [MOVE_ON],
      },
    );
  },
});
