import type { Clock } from '../model/clock.ts';
import type { DeedRecord } from '../model/deed-record.ts';

/** How long ago something of a deed was decided, or moved. */
export function lastMovedInMs({ requestedAt, approvals, calls }: DeedRecord, clock: Clock): number {
  const moved = [requestedAt, ...approvals.map(({ at }) => at), ...calls.map(({ at }) => at)];
  return clock.now().getTime() - Math.max(...moved.map((at) => Date.parse(at)));
}
