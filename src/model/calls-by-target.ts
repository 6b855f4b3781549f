import type { CallRecord, DeedRecord } from './deed-record.ts';

/** The calls of each target, by its index in the plan: of a thousand targets nobody goes through all calls for each of them. */
export function callsByTarget({
  calls,
}: Pick<DeedRecord, 'calls'>): ReadonlyMap<number, readonly CallRecord[]> {
  const byTarget = new Map<number, CallRecord[]>();
  for (const call of calls) {
    const own = byTarget.get(call.target);
    if (own === undefined) byTarget.set(call.target, [call]);
    else own.push(call);
  }
  return byTarget;
}
