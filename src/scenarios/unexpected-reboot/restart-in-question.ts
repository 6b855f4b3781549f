import type { Readings } from '../../facts/fact.ts';
import { installationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { type PowerOperation, powerOperations } from '../../facts/power-operations.ts';
import { type RestartAnnotation, restartAnnotations } from '../../facts/restart-annotations.ts';
import type { Occasion } from '../../judging/occasion.ts';
import type { Evidence } from '../../model/evidence.ts';
import { type Instant, MINUTE_IN_MS, millisecondsBetween } from '../../model/instant.ts';
import type { TimeSpan } from '../../model/time-range.ts';

/** Where Azure records restarts. */
export const RESTART_FACTS = { installationRun, restartAnnotations, powerOperations };

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
  { asked: { span } }: Pick<Occasion, 'asked'>,
): RestartInQuestion {
  const { installationRun: runs, restartAnnotations: noted, powerOperations: operated } = facts;
  const installation = runs?.isKnown ? runs.value.installation : null;
  const annotations = noted?.isKnown ? noted.value.restarts : [];
  const operations = operated?.isKnown ? operated.value.operations : [];
  const looked = [
    ...(runs?.isKnown ? [installation?.rebootStatus.evidence ?? runs.value.looked[0]] : []),
    ...(noted?.isKnown ? [noted.value.looked] : []),
    ...(operated?.isKnown ? [operated.value.looked] : []),
  ];
  const times = [
    ...(installation && hasRestarted(installation) ? [installation.lastModifiedAt] : []),
    ...annotations.map(({ at }) => at),
    ...operations.map(({ at }) => at),
  ].filter((at) => at !== null);
  const [at = null] = times
    .filter((time) => isWithin(time, span))
    .toSorted()
    .reverse();
  if (at === null) return { at, run: null, annotation: null, operation: null, looked };
  const isNear = (each: { readonly at: Instant }) =>
    Math.abs(millisecondsBetween(each.at, at)) <= SAME_RESTART_IN_MS;
  return {
    at,
    run: installation && isDuring(at, installation) ? installation : null,
    annotation: annotations.find(isNear) ?? null,
    operation: operations.find(isNear) ?? null,
    looked,
  };
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
