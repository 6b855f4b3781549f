import { isDeepStrictEqual } from 'node:util';
import type { DeedRecord } from '../model/deed-record.ts';

/** Whether a card of the one no longer tells how the other stands. */
export function hasMoved(before: DeedRecord, now: DeedRecord): boolean {
  return !isDeepStrictEqual(shownOf(before), shownOf(now));
}

function shownOf({ state, calls, approvals }: DeedRecord): unknown {
  return [state, approvals.length, calls.map((call) => [call.state, call.trace?.state, call.trace?.status])];
}

/** How many calls came to which state. */
export function summary({ calls }: DeedRecord): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { state } of calls) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
