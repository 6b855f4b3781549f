import type { Readings } from '../../facts/fact.ts';
import { installationRun } from '../../facts/installation-run.ts';
import { installationRuns } from '../../facts/installation-runs.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { type PowerOperation, powerOperations } from '../../facts/power-operations.ts';
import { type RestartAnnotation, restartAnnotations } from '../../facts/restart-annotations.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { Asked } from '../../model/asked.ts';
import type { Evidence } from '../../model/evidence.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { TimeSpan } from '../../model/time-range.ts';

/** Where Azure records restarts. A schedule that has run again since is common, so the latest installation alone does not tell what did the restart. */
export const RESTART_FACTS = { installationRun, installationRuns, restartAnnotations, powerOperations };

/** Records of one restart lie no further apart than this; a restart that a run does is noted up to so long after the run. Chosen, not documented: an Azure restart takes minutes. */
const SAME_RESTART_IN_MS = 30 * MINUTE_IN_MS;

/** The restart that a question is about, by everything that was recorded of it. */
export interface RestartInQuestion {
  /** Null where Azure recorded no restart. */
  readonly at: Instant | null;
  /** The installation of updates that did it, or during which it happened. */
  readonly run: Installation | null;
  readonly annotation: RestartAnnotation | null;
  readonly operation: PowerOperation | null;
  /** What each source that was read shows. */
  readonly looked: readonly Evidence[];
}

/** The last restart, or the last in the stretch of time that the question names. */
export function restartInQuestion(
  facts: Readings<typeof RESTART_FACTS>,
  { asked }: Pick<Occasion, 'asked'>,
): RestartInQuestion {
  const { restartAnnotations: noted, powerOperations: operated } = facts;
  const installations = installationsOf(facts, asked);
  const annotations = noted?.isKnown ? noted.value.restarts : [];
  const operations = operated?.isKnown ? operated.value.operations : [];
  const times = [
    ...installations.filter(hasRestarted).map(({ lastModifiedAt }) => lastModifiedAt),
    ...annotations.map((each) => each.at),
    ...operations.map((each) => each.at),
  ].filter((time) => time !== null);
  const [at = null] = times
    .filter((time) => isWithin(time, asked.span))
    .toSorted()
    .reverse();
  const looked = [
    ...runsLooked(facts, installations, at),
    ...(noted?.isKnown ? [noted.value.looked] : []),
    ...(operated?.isKnown ? [operated.value.looked] : []),
  ];
  if (at === null) return { at, run: null, annotation: null, operation: null, looked };
  const isNear = (each: { readonly at: Instant }) =>
    Math.abs(millisecondsBetween(each.at, at)) <= SAME_RESTART_IN_MS;
  return {
    at,
    run: installations.find((each) => isDuring(at, each)) ?? null,
    annotation: annotations.find(isNear) ?? null,
    operation: operations.find(isNear) ?? null,
    looked,
  };
}

/** The installations among which the restart may lie, the latest first; where a run is named by its id, that alone. */
function installationsOf(
  { installationRun: inQuestion, installationRuns: onRecord }: Readings<typeof RESTART_FACTS>,
  { run: runId }: Pick<Asked, 'run'>,
): readonly Installation[] {
  const own = inQuestion?.isKnown ? inQuestion.value.installation : null;
  const others = onRecord?.isKnown && runId === null ? onRecord.value.runs : [];
  // Of what both tell of, the one in question has what only the instance view says.
  const all = own ? [own, ...others.filter(({ activityId }) => activityId !== own.activityId)] : others;
  return all.toSorted((a, b) => Date.parse(b.lastModifiedAt ?? '') - Date.parse(a.lastModifiedAt ?? ''));
}

/** What the installations show of the restart: the last that had begun by then, else what was looked through. */
function runsLooked(
  { installationRun: inQuestion, installationRuns: onRecord }: Readings<typeof RESTART_FACTS>,
  installations: readonly Installation[],
  at: Instant | null,
): readonly Evidence[] {
  const begun = installations.find(({ startedAt, lastModifiedAt }) => {
    const from = startedAt ?? lastModifiedAt;
    return at === null || (from !== null && from <= at);
  });
  if (begun) return [begun.rebootStatus.evidence];
  if (inQuestion?.isKnown) return [inQuestion.value.looked[0]];
  return onRecord?.isKnown ? [onRecord.value.looked] : [];
}

/** Whether the run itself restarted the machine, or began to. */
export function hasRestarted({ rebootStatus }: Installation): boolean {
  return ['completed', 'started', 'failed'].includes(rebootStatus.value?.toLowerCase() ?? '');
}

function isWithin(at: Instant, span: TimeSpan | null): boolean {
  return span === null || (at >= span.from && at < span.to);
}

/** The restart belongs to a run that did one; where the record does not say, to one that it falls into. */
function isDuring(at: Instant, installation: Installation): boolean {
  const { startedAt, lastModifiedAt, rebootStatus } = installation;
  if (!hasRestarted(installation) && rebootStatus.value !== null) return false;
  const from = startedAt ?? lastModifiedAt;
  const to = lastModifiedAt ?? startedAt;
  if (from === null || to === null) return false;
  return at >= from && millisecondsBetween(to, at) <= SAME_RESTART_IN_MS;
}
