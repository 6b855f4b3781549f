import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { existence } from '../../facts/existence.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { definePremise, type Premise, type PremiseOutcome } from '../../judging/scenario.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import { isFresh } from './assessment-stale.ts';
import { assessmentsOf, timeOf } from './assessments.ts';
import { isPeriodic } from './periodic-assessment-off.ts';

/** The latest completed assessment of either source decides; a machine stopped since is still assessed. */
export const whetherAssessed: Premise = definePremise({
  stages: [
    { existence, settings: patchSettings, inResourceGraph: assessmentInResourceGraph },
    { inInstanceView: assessmentInInstanceView },
  ],
  judge(facts, { machine, now }): PremiseOutcome {
    const record = facts.existence;
    if (record?.isKnown && record.value.value === 'gone') {
      return {
        outcome: 'not-applicable',
        says: {
          en: `${machine.name} no longer exists in Azure; Resource Graph may still list it for a while.`,
          ja: `${machine.name} は Azure に存在しません。Resource Graph の一覧にはしばらく残ることがあります。`,
        },
        evidence: [record.value.evidence],
      };
    }
    const assessments = assessmentsOf(facts);
    const { newestCompleted } = assessments;
    const at = newestCompleted && timeOf(newestCompleted);
    const { settings } = facts;
    if (newestCompleted && at && settings?.isKnown) {
      const { assessmentMode } = settings.value;
      const isPeriodicOn = isPeriodic(assessmentMode.value);
      if (isFresh(at, now, isPeriodicOn)) {
        const age = ageText(at, now);
        return {
          outcome: 'clear',
          says: {
            en: `${machine.name} is assessed: the last assessment completed ${age.en} ago (${minuteText(at)}).`,
            ja: `${machine.name} は評価済みです。最後の評価は ${age.ja}前 (${minuteText(at)}) に完了しています。`,
          },
          evidence: [newestCompleted.status.evidence, assessmentMode.evidence],
          notes: [
            ...(isPeriodicOn ? [] : [ADVICE_WITHOUT_PERIODIC_ASSESSMENT]),
            ...(assessments.newest?.status.value.toLowerCase() === 'failed' ? [NEWER_ATTEMPT_FAILED] : []),
          ],
        };
      }
    }
    const [unread] = assessments.unread;
    const wasAnySourceRead = assessments.looked.length > 0;
    return unread && !wasAnySourceRead ? { outcome: 'undecided', gap: unread } : { outcome: 'open' };
  },
});

const NEWER_ATTEMPT_FAILED = {
  en: 'A newer assessment has failed; if the next one fails too, this result goes out of date.',
  ja: 'その後の評価は失敗しています。次の評価も失敗すると、この評価結果は古くなります。',
};

const ADVICE_WITHOUT_PERIODIC_ASSESSMENT = {
  en: 'Periodic assessment is off, so this result will go out of date: Resource Graph keeps it for seven days.',
  ja: '定期評価が無効のため、この評価結果はいずれ古くなります (Resource Graph での保持期間は 7 日)。',
};
