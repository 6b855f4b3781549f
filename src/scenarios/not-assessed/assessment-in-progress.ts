import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { HOUR_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import { ASSESSMENT_FACTS, assessmentsOf, notShownBy, timeOf } from './assessments.ts';

/** The longest that a patch operation lasts (maintenance window of 3 h 55 min); an older record was left behind. */
const LONGEST_OPERATION_IN_MS = 4 * HOUR_IN_MS;

/** An assessment is running now; its result is still to come. */
export const assessmentInProgress = defineCause({
  id: 'assessment-in-progress',
  title: { en: 'Assessment in progress', ja: '評価の実行中' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: {},
  wants: ASSESSMENT_FACTS,
  actions: [],
  references: [REFERENCES.assessmentOptions],
  judge(facts, { machine, now }) {
    const assessments = assessmentsOf(facts);
    const { newest } = assessments;
    if (!newest || !['inprogress', 'notstarted'].includes(newest.status.value.toLowerCase()))
      return notShownBy(assessments);
    const since = newest.startedAt ?? timeOf(newest);
    const isLeftBehind = since !== null && millisecondsBetween(since, now) >= LONGEST_OPERATION_IN_MS;
    if (isLeftBehind) return excluded(newest.status.evidence);
    const started = since === null ? null : minuteText(since);
    return holds(
      {
        en: `An assessment of ${machine.name} is running${started ? ` (started ${started})` : ''}; its result is still to come.`,
        ja: `${machine.name} の評価を実行中です${started ? ` (開始: ${started})` : ''}。結果はまだ出ていません。`,
      },
      [newest.status.evidence],
      {
        nextStep: {
          en: 'Ask again when the assessment has completed, usually within minutes.',
          ja: '評価は通常数分で完了します。完了後にもう一度質問してください。',
        },
      },
    );
  },
});
