import type { StateSpan } from '../../model/history.ts';
import { failureChange, spanAt } from '../../model/history-change.ts';
import type { Instant } from '../../model/instant.ts';
import type { TimeSpan } from '../../model/time-range.ts';
import type { WithPast } from './past-facts.ts';

/** What became of a machine, what somebody has to look at first. */
export const CHANGES = [
  'newly-failing',
  'still-failing',
  'newly-fixed',
  'first-seen',
  'well',
  'unreadable',
  'not-remembered',
] as const;

export type ChangeKind = (typeof CHANGES)[number];

/** A machine between two moments. */
export interface MachineChange {
  readonly kind: ChangeKind;
  /** Since when it fails; of a machine that was mended, since when it did. Null: it did not. */
  readonly failingSince: Instant | null;
  readonly fixedAt: Instant | null;
  /** How it stood at the earlier moment; null: not remembered. */
  readonly earlier: StateSpan | null;
  /** How it stood at the later one; null: not remembered. */
  readonly now: StateSpan | null;
}

/** `span`: the moments, the earlier one no earlier than memory reaches. */
export function changeOf({ facts: { past } }: Pick<WithPast, 'facts'>, span: TimeSpan): MachineChange {
  const nothing = { failingSince: null, fixedAt: null, earlier: null, now: null };
  if (!past?.isKnown) return { kind: 'unreadable', ...nothing };
  const now = past.value && spanAt(past.value, span.to);
  if (past.value === null || now === null) return { kind: 'not-remembered', ...nothing };
  const earlier = spanAt(past.value, span.from);
  const change = failureChange(earlier?.state ?? null, now);
  return {
    kind: change.kind,
    failingSince: change.kind === 'well' ? null : change.since,
    fixedAt: change.kind === 'newly-fixed' ? change.fixedAt : null,
    earlier,
    now,
  };
}
