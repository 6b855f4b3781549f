import { assessmentReadAlong } from '../../facts/assessment-read-along.ts';
import type { Readings } from '../../facts/fact.ts';
import type { installationRun } from '../../facts/installation-run.ts';
import { assessmentTime } from '../../facts/latest-assessment.ts';
import { patchSettings } from '../../facts/patch-settings.ts';
import { RESTART_FORBIDDEN, restartForbidden } from '../../judging/restart-forbidden.ts';
import type { PremiseOutcome } from '../../judging/scenario.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/** What shows, at no call of its own, that a restart is still to come. */
export const OUTSTANDING_FACTS = { assessment: assessmentReadAlong, settings: patchSettings };

type Known = Readings<typeof OUTSTANDING_FACTS & { readonly installationRun: typeof installationRun }>;

/**
 * The machine has not restarted: the last run left it waiting for a restart, an assessment after it says that it still waits, and no restart since
 * is on record. Who asks why it did not restart is told, too, where its own setting forbids it. Null where that is not so.
 */
export function restartOutstanding(
  { installationRun: runs, assessment: along, settings }: Known,
  restartedAt: Instant | null,
  { name }: Machine,
): PremiseOutcome | null {
  const run = runs?.isKnown ? runs.value.installation : null;
  const assessment = along?.isKnown ? along.value.assessment : null;
  const endedAt = run?.lastModifiedAt ?? null;
  const toldAt = assessment && assessmentTime(assessment);
  const pending = assessment?.rebootPending ?? null;
  if (run === null || endedAt === null || !toldAt || pending?.value !== true) return null;
  if (run.rebootStatus.value?.toLowerCase() !== 'required' || toldAt < endedAt) return null;
  if (restartedAt !== null && restartedAt > endedAt) return null;
  const forbidding = restartForbidden(settings);
  const at = minuteText(endedAt);
  return {
    outcome: 'clear',
    severity: 'at-risk',
    says: {
      en: `${name} has not restarted since its last run of updates: the run that ended ${at} left it waiting for a restart, and it still waits (${minuteText(toldAt)}).`,
      ja: `${name} は最後の更新の実行以降、再起動していません。${at} に終わった実行で再起動が必要になり、${minuteText(toldAt)} の時点でも再起動待ちです。`,
    },
    evidence: [run.rebootStatus.evidence, pending.evidence, ...(forbidding ? [forbidding] : [])],
    notes: [forbidding ? RESTART_FORBIDDEN : NOT_DONE],
  };
}

const NOT_DONE: Text = {
  en: 'A run restarts a machine only where the schedule, or whoever started it, allows that and enough of the window is left. Restart it by hand in a quiet hour, or allow restarts (IfRequired) and leave 15 minutes of the window for it.',
  ja: '実行による再起動は、スケジュールまたは開始時の指定で許可され、メンテナンス期間に十分な残り時間がある場合に限られます。支障のない時間に手動で再起動するか、再起動を許可し (IfRequired)、期間に 15 分の余裕を確保してください。',
};
