import type { MachinePast } from '../../model/history.ts';
import { failureChange, spanAt } from '../../model/history-change.ts';
import type { Instant } from '../../model/instant.ts';
import { isFailure, type SeenState, stateAfter, type Trouble } from '../../model/machine-state.ts';

/** What became of a machine since the moment that it is compared with, the most urgent first. */
export const CHANGES = [
  'newly-failing',
  'first-seen',
  'cannot-tell',
  'still-failing',
  'newly-fixed',
] as const;

export type Change = (typeof CHANGES)[number];

/** A machine that fails, failed, or of which neither can be told any more. */
export interface Changed {
  readonly change: Change;
  /** Since when it fails, or failed, as far as daily looks can tell. */
  readonly since: Instant;
  readonly fixedAt: Instant | null;
  /** What fails, or failed. */
  readonly troubles: readonly Trouble[];
}

/** Null: it failed at neither moment. What could not be looked at now is neither fixed nor failing. */
export function changeOf(
  past: MachinePast | null,
  comparedWith: Instant,
  seen: SeenState,
  now: Instant,
): Changed | null {
  const then = past && (spanAt(past, comparedWith)?.state ?? null);
  const latest = past?.spans.at(-1) ?? null;
  const state = stateAfter(latest?.state ?? null, seen, now);
  const failing = state.troubles.filter(isFailure);
  if (state.failingSince !== null && !seen.troubles.some(isFailure))
    return { change: 'cannot-tell', since: state.failingSince, fixedAt: null, troubles: failing };
  const changed = failureChange(then, { state, from: now });
  switch (changed.kind) {
    case 'well':
      return null;
    case 'first-seen':
      return changed.since === null
        ? null
        : { change: 'first-seen', since: changed.since, fixedAt: null, troubles: failing };
    case 'newly-failing':
    case 'still-failing':
      return { change: changed.kind, since: changed.since, fixedAt: null, troubles: failing };
    case 'newly-fixed':
      return {
        change: changed.kind,
        since: changed.since,
        fixedAt: firstLookAtFixed(past, now),
        troubles: then?.troubles.filter(isFailure) ?? [],
      };
  }
}

/** The look that first found it mended; now where none has yet. */
function firstLookAtFixed(past: MachinePast | null, now: Instant): Instant {
  let fixedAt = now;
  for (const { state, from } of past?.spans.toReversed() ?? []) {
    if (state.failingSince !== null) break;
    fixedAt = from;
  }
  return fixedAt;
}
