import type { MachinePast, StateSpan } from './history.ts';
import type { Instant } from './instant.ts';
import type { MachineState } from './machine-state.ts';

/** What became of a machine between two moments; whether it failed then and whether it fails now. */
export type FailureChange =
  /** It failed at neither, as far as can be told. */
  | { readonly kind: 'well' }
  | { readonly kind: 'newly-failing'; readonly since: Instant }
  | { readonly kind: 'still-failing'; readonly since: Instant }
  /** Looked at and found mended. */
  | { readonly kind: 'newly-fixed'; readonly since: Instant; readonly fixedAt: Instant }
  /** Not remembered then: it came since, or memory begins later. `since`: null where nothing fails. */
  | { readonly kind: 'first-seen'; readonly since: Instant | null };

/** `then`: how it stood at the earlier moment, null where that is not remembered; `now`: how it stands, with the look that found it so first. */
export function failureChange(
  then: MachineState | null,
  { state: now, from }: Pick<StateSpan, 'state' | 'from'>,
): FailureChange {
  const since = now.failingSince;
  if (then === null) return { kind: 'first-seen', since };
  if (since !== null)
    return then.failingSince === since ? { kind: 'still-failing', since } : { kind: 'newly-failing', since };
  if (then.failingSince === null) return { kind: 'well' };
  return { kind: 'newly-fixed', since: then.failingSince, fixedAt: from };
}

/** How a machine stood at a moment; null where that is not remembered. */
export function spanAt({ spans }: Pick<MachinePast, 'spans'>, when: Instant): StateSpan | null {
  return spans.findLast(({ from }) => Date.parse(from) <= Date.parse(when)) ?? null;
}
