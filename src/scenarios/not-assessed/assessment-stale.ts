import { patchSettings } from '../../facts/patch-settings.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import { DAY_IN_MS, HOUR_IN_MS, type Instant, millisecondsBetween } from '../../model/instant.ts';
import { ASSESSMENT_FACTS, assessmentsOf, notShownBy, timeOf } from './assessments.ts';
import { isPeriodic } from './periodic-assessment-off.ts';

/** Periodic assessment runs every 24 hours; half a day of grace for a machine that was busy or restarting. */
const OLDEST_PERIODIC_IN_MS = 36 * HOUR_IN_MS;
/** Resource Graph keeps an assessment for seven days; after that the machine shows as not assessed. */
const OLDEST_KEPT_IN_MS = 7 * DAY_IN_MS;

/** The machine was assessed once, too long ago to count. */
export const assessmentStale = defineCause({
  id: 'assessment-stale',
  title: { en: 'Assessment out of date', ja: '評価結果が古い' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { patchSettings },
  wants: ASSESSMENT_FACTS,
  actions: ['assess-now'],
  references: [REFERENCES.assessmentOptions, REFERENCES.queryLogs],
  judge(facts, { machine, now }) {
    const assessments = assessmentsOf(facts);
    const completed = assessments.newestCompleted;
    const at = completed && timeOf(completed);
    if (!completed || !at) return notShownBy(assessments);
    const { assessmentMode } = facts.patchSettings;
    if (isFresh(at, now, isPeriodic(assessmentMode.value))) return excluded(completed.status.evidence);
    if (assessments.unread.length > 0) return notShownBy(assessments);
    const age = ageText(at, now);
    return holds(
      {
        en: `The last completed assessment of ${machine.name} is ${age.en} old (${minuteText(at)}); with periodic assessment one is due every 24 hours.`,
        ja: `${machine.name} で最後に完了した評価は ${age.ja}前 (${minuteText(at)}) です。定期評価が有効なら 24 時間ごとに評価されるはずです。`,
      },
      [completed.status.evidence, assessmentMode.evidence],
      {
        nextStep: {
          en: 'Assess the machine now; if that succeeds and the next periodic one is missing again, open a support request.',
          ja: '今すぐ評価を実行してください。成功しても次の定期評価が再び行われない場合は、サポート リクエストを作成してください。',
        },
      },
    );
  },
});

/** Whether an assessment of that age still counts: below 36 hours with periodic assessment on, below seven days with it off. */
export function isFresh(at: Instant, now: Instant, isPeriodicOn: boolean): boolean {
  return millisecondsBetween(at, now) < (isPeriodicOn ? OLDEST_PERIODIC_IN_MS : OLDEST_KEPT_IN_MS);
}
