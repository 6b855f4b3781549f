import { ASSESSMENT_FACTS, assessmentsOf, notShownBy } from '../../judging/assessments.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';
import { undatedRun, unfinishedAssessment } from './unfinished-assessment.ts';

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
    const unfinished = unfinishedAssessment(assessments, now);
    if (unfinished === null) return notShownBy(assessments);
    const { attempt, since, isStuck } = unfinished;
    if (since === null) return undecided(undatedRun(unfinished, machine));
    if (isStuck) return excluded(attempt.status.evidence);
    const started = minuteText(since);
    return holds(
      {
        en: `An assessment of ${machine.name} is running (started ${started}); its result is still to come.`,
        ja: `${machine.name} の評価を実行中です (開始: ${started})。結果はまだ出ていません。`,
      },
      [attempt.status.evidence],
      {
        nextStep: {
          en: 'Ask again when the assessment has completed, usually within minutes.',
          ja: '評価は通常数分で完了します。完了後にもう一度質問してください。',
        },
      },
    );
  },
});
