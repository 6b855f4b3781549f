import { earlierInstallation } from '../../facts/earlier-installation.ts';
import { assessmentTime } from '../../facts/latest-assessment.ts';
import type { LatestInstallation } from '../../facts/latest-installation.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { ASSESSMENT_FACTS, assessmentsOf, notShownBy } from '../../judging/assessments.ts';
import { defineCause } from '../../judging/cause.ts';
import { freshAssessment, isFresh, isPeriodic } from '../../judging/freshness.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { ageText, minuteText } from '../../judging/time-text.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { known } from '../../model/reading.ts';
import { EXTENSION_FACTS, extensionChangedSince } from './extension-changed-since.ts';
import { quotedErrors } from './quoted-errors.ts';

/** The machine was assessed once, too long ago to count. */
export const assessmentStale = defineCause({
  id: 'assessment-stale',
  title: { en: 'Assessment out of date', ja: '評価結果が古い' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { patchSettings },
  wants: { ...ASSESSMENT_FACTS, ...EXTENSION_FACTS, installation: earlierInstallation },
  actions: ['assess-now'],
  references: [REFERENCES.assessmentOptions, REFERENCES.queryLogs],
  judge(facts, { machine, now, asked }) {
    const assessments = assessmentsOf(facts);
    const { assessmentMode } = facts.patchSettings;
    const isPeriodicOn = isPeriodic(assessmentMode.value);
    const fresh = freshAssessment({ ...facts, settings: known(facts.patchSettings) }, now);
    if (fresh) return excluded(fresh.status.evidence);
    if (assessments.unread.length > 0) return notShownBy(assessments);
    const completed = assessments.newestCompleted;
    const at = completed && assessmentTime(completed);
    if (!completed || !at) {
      const installed = assessments.newest === null ? completedInstallation(facts.installation) : null;
      if (installed === null || isFresh(installed.at, now, isPeriodicOn)) return notShownBy(assessments);
      return holds(
        installedLongAgo(machine.name, installed.at, now),
        [...installed.evidence, ...assessments.looked, assessmentMode.evidence],
        { nextStep: ASSESS_NOW },
      );
    }
    const age = ageText(at, now);
    const quoted = quotedErrors(asked, now);
    const changed = assessments.newest === completed ? extensionChangedSince(completed, facts) : null;
    return holds(
      {
        en: `The last completed assessment of ${machine.name} is ${age.en} old (${minuteText(at)}); with periodic assessment one is due every 24 hours.`,
        ja: `${machine.name} で最後に完了した評価は ${age.ja}前 (${minuteText(at)}) です。定期評価が有効なら 24 時間ごとに評価されるはずです。`,
      },
      [
        completed.status.evidence,
        assessmentMode.evidence,
        ...(changed?.evidence ?? []),
        ...(quoted.notes.length > 0 ? quoted.evidence : []),
      ],
      { nextStep: ASSESS_NOW, notes: [...quoted.notes, ...(changed ? [changed.note] : [])] },
    );
  },
});

/** An installation that ran to its end began with an assessment, so the machine was assessed no later than then. */
function completedInstallation(
  reading:
    | { readonly isKnown: true; readonly value: LatestInstallation }
    | { readonly isKnown: false }
    | undefined,
): { readonly at: Instant; readonly evidence: SomeEvidence } | null {
  const installation = reading?.isKnown ? reading.value.installation : null;
  const at = installation?.lastModifiedAt ?? installation?.startedAt ?? null;
  const isCompleted = ['succeeded', 'completedwithwarnings'].includes(
    installation?.status.value.toLowerCase() ?? '',
  );
  return installation && at && isCompleted ? { at, evidence: [installation.status.evidence] } : null;
}

function installedLongAgo(name: string, at: Instant, now: Instant): Text {
  const age = ageText(at, now);
  return {
    en: `Azure keeps no assessment of ${name} any more; it was last assessed with its last installation of updates, ${age.en} ago (${minuteText(at)}).`,
    ja: `${name} の評価結果は Azure に残っていません。最後に評価されたのは ${age.ja}前の更新プログラムのインストール時 (${minuteText(at)}) です。`,
  };
}

const ASSESS_NOW: Text = {
  en: 'Assess the machine now; if that succeeds and the next periodic one is missing again, open a support request.',
  ja: '今すぐ評価を実行してください。成功しても次の定期評価が再び行われない場合は、サポート リクエストを作成してください。',
};
