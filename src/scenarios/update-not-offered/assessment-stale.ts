import { assessmentTime } from '../../facts/latest-assessment.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { ASSESSMENT_FACTS, assessmentsOf, notShownBy } from '../../judging/assessments.ts';
import { defineCause } from '../../judging/cause.ts';
import { isFresh, isPeriodic } from '../../judging/freshness.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import { kbInQuestion } from '../../judging/update-in-question.ts';
import type { Text } from '../../model/locale.ts';
import { knownUpdate, NAME_FACTS } from './update-known.ts';

/** The list is older than the update, or too old to count. */
export const assessmentStale = defineCause({
  id: 'assessment-stale',
  title: { en: 'Assessed before it was published', ja: '公開後の評価がない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: {},
  wants: { ...ASSESSMENT_FACTS, settings: patchSettings, ...NAME_FACTS },
  actions: ['assess-now'],
  references: [REFERENCES.assessmentOptions, REFERENCES.queryLogs],
  judge({ settings, ...facts }, occasion) {
    const { machine, now } = occasion;
    const assessments = assessmentsOf(facts);
    const completed = assessments.newestCompleted;
    const at = completed && assessmentTime(completed);
    const kb = kbInQuestion(occasion);
    if (!completed || !at) {
      const [first, ...rest] = assessments.looked;
      if (assessments.unread.length > 0 || first === undefined) return notShownBy(assessments);
      return holds(neverAssessed(machine.name), [first, ...rest], { nextStep: ASSESS });
    }
    const age = ageText(at, now);
    const published =
      kb === null ? [] : knownUpdate(kb, facts).titles.flatMap(({ publishedAt }) => publishedAt ?? []);
    const later = published.find(({ value }) => value !== null && value > at);
    if (later?.value)
      return holds(
        {
          en: `KB${kb} was published ${minuteText(later.value)}, after the last completed assessment of ${machine.name} (${minuteText(at)}).`,
          ja: `KB${kb} の公開 (${minuteText(later.value)}) は、${machine.name} で最後に完了した評価 (${minuteText(at)}) より後です。`,
        },
        [completed.status.evidence, later.evidence],
        { nextStep: ASSESS },
      );
    const earlier = published.find(({ value }) => value !== null);
    if (!settings?.isKnown) {
      if (earlier) return excluded(completed.status.evidence, earlier.evidence);
      return settings ? undecided(settings) : excluded(completed.status.evidence);
    }
    const { assessmentMode } = settings.value;
    if (isFresh(at, now, isPeriodic(assessmentMode.value)))
      return excluded(completed.status.evidence, assessmentMode.evidence);
    return holds(
      {
        en: `The last completed assessment of ${machine.name} is ${age.en} old (${minuteText(at)}); what was published since is not in the list.`,
        ja: `${machine.name} で最後に完了した評価は ${age.ja}前 (${minuteText(at)}) です。その後に公開された更新プログラムは一覧に含まれません。`,
      },
      [completed.status.evidence, assessmentMode.evidence],
      { nextStep: ASSESS },
    );
  },
});

function neverAssessed(name: string): Text {
  return {
    en: `Azure keeps no completed assessment of ${name} (Resource Graph keeps seven days), so there is no list that an update could be in.`,
    ja: `完了した ${name} の評価結果が Azure に残っていない (Resource Graph での保持期間は 7 日) ため、更新プログラムの一覧がありません。`,
  };
}

const ASSESS: Text = {
  en: 'Assess the machine now, and ask again when that has completed.',
  ja: '今すぐ評価を実行し、完了後にもう一度質問してください。',
};
