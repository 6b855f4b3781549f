import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import { type Assessment, assessmentTime } from '../../facts/latest-assessment.ts';
import type { Assessments } from '../../judging/assessments.ts';
import type { Quoted } from '../../model/evidence.ts';
import { HOUR_IN_MS, type Instant, millisecondsBetween } from '../../model/instant.ts';
import type { Machine } from '../../model/machine.ts';
import { type Gap, gap } from '../../model/reading.ts';

/** What the patch extension gives a run that the platform starts. Source: Azure/LinuxPatchExtension, auto-assessment maximum PT1H. */
const LONGEST_PLATFORM_RUN_IN_MS = HOUR_IN_MS;
/** The longest that any patch operation lasts: a maintenance window of 3 h 55 min. */
const LONGEST_RUN_IN_MS = 4 * HOUR_IN_MS;

/** The last attempt to assess a machine, where its record has no end. */
export interface UnfinishedAssessment {
  readonly attempt: Assessment;
  /** Null: the record has no time at all, so nothing can be said of how long it has been running. */
  readonly since: Instant | null;
  readonly startedBy: Quoted<string> | null;
  readonly isByPlatform: boolean;
  /** Longer than a run of its kind can last: the record was left behind, and nothing runs. */
  readonly isStuck: boolean;
}

/** The last attempt, if it is still recorded as `InProgress` or `NotStarted`; null otherwise. */
export function unfinishedAssessment(
  { newest, newestStartedBy: startedBy }: Assessments,
  now: Instant,
): UnfinishedAssessment | null {
  if (newest === null || !['inprogress', 'notstarted'].includes(newest.status.value.toLowerCase()))
    return null;
  const since = newest.startedAt ?? assessmentTime(newest);
  const isByPlatform = startedBy?.value.toLowerCase() === 'platform';
  const longest = isByPlatform ? LONGEST_PLATFORM_RUN_IN_MS : LONGEST_RUN_IN_MS;
  const isStuck = since !== null && millisecondsBetween(since, now) >= longest;
  return { attempt: newest, since, startedBy, isByPlatform, isStuck };
}

/** An assessment is recorded as in progress without any time: it may be running, and it may have been left behind. */
export function undatedRun({ attempt }: UnfinishedAssessment, { name }: Machine): Gap {
  const isInView = attempt.status.evidence.source === 'arm';
  return gap(isInView ? assessmentInInstanceView : assessmentInResourceGraph, 'AZ_NO_DATA', {
    en: `Azure does not say when the assessment of ${name} that it shows as in progress was started; assess the machine again if it stays so.`,
    ja: `Azure が進行中と示している ${name} の評価に、開始日時の記録がありません。進行中のままの場合は、もう一度評価を実行してください。`,
  });
}
