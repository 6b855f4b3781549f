import { assessmentInInstanceView } from '../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../facts/assessment-in-resource-graph.ts';
import type { Readings } from '../facts/fact.ts';
import { type Assessment, isCompleted, newestFirst } from '../facts/latest-assessment.ts';
import type { Evidence, Quoted } from '../model/evidence.ts';
import { MINUTE_IN_MS, millisecondsBetween } from '../model/instant.ts';
import type { Gap } from '../model/reading.ts';
import type { Judgement } from './cause.ts';
import { excluded, undecided } from './outcome.ts';

/** The facts that tell when a machine was last assessed. */
export const ASSESSMENT_FACTS = {
  inResourceGraph: assessmentInResourceGraph,
  inInstanceView: assessmentInInstanceView,
};

/** What all readable sources together say of a machine's assessments. */
export interface Assessments {
  /** The last attempt, whatever became of it. */
  readonly newest: Assessment | null;
  /** Who started it (`Platform`, `User`): only Resource Graph says so, and the instance view may be ahead of it. */
  readonly newestStartedBy: Quoted<string> | null;
  /** The last that ran to its end: Succeeded or CompletedWithWarnings. */
  readonly newestCompleted: Assessment | null;
  /** What each source that was read shows, Resource Graph first. */
  readonly looked: readonly Evidence[];
  /** Sources that could not be read. */
  readonly unread: readonly Gap[];
}

/** Two sources tell the start of one run apart by seconds; no two runs of one machine start within a minute. */
const SAME_START_IN_MS = MINUTE_IN_MS;

/** Resource Graph and the instance view put together; either may know an assessment that the other does not. */
export function assessmentsOf(readings: Readings<typeof ASSESSMENT_FACTS>): Assessments {
  const sources = [readings.inResourceGraph, readings.inInstanceView].filter(
    (source) => source !== undefined,
  );
  const read = sources.flatMap((source) => (source.isKnown ? [source.value] : []));
  const attempts = read.flatMap(({ assessment }) => assessment ?? []).toSorted(newestFirst);
  const newest = attempts[0] ?? null;
  const sameRun = attempts.filter((attempt) => newest !== null && isSameRun(attempt, newest));
  return {
    newest,
    newestStartedBy: sameRun.find(({ startedBy }) => startedBy !== null)?.startedBy ?? null,
    newestCompleted: attempts.find(isCompleted) ?? null,
    looked: read.map((source) => source.looked),
    unread: sources.filter((source) => !source.isKnown),
  };
}

/** Nothing that was read shows the cause: ruled out, unless a source that could not be read might show it. */
export function notShownBy({ looked: [first, ...rest], unread: [unread] }: Assessments): Judgement {
  if (unread) return undecided(unread);
  if (first) return excluded(first, ...rest);
  throw new Error('A cause was judged by assessments that nobody read');
}

function isSameRun({ startedAt: one }: Assessment, { startedAt: other }: Assessment): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(millisecondsBetween(one, other)) < SAME_START_IN_MS;
}
