import type { Clock } from '../model/clock.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import { MINUTE_IN_MS } from '../model/instant.ts';
import { SIGN_IN_OVER, type SignIns } from '../model/sign-ins.ts';
import type { Ledger } from '../store/ledger.ts';
import { lastMovedInMs } from './last-moved.ts';

/** Whichever process finds a deed due first takes a step of it; the one that was brought the sign-in comes to it within a few. */
const HELD_ELSEWHERE_FOR_IN_MS = 2 * MINUTE_IN_MS;

export interface StillSignedInParts {
  readonly ledger: Pick<Ledger, 'leave'>;
  readonly signIns?: SignIns | null;
  readonly clock: Clock;
}

/**
 * Whether who let a deed can be acted as. Where he cannot, and no other process has come to it as him for two minutes, his sign-in is over: what has not been sent is left, and
 * says so. Rejects where the store fails.
 */
export function stillSignedIn({ ledger, signIns = null, clock }: StillSignedInParts) {
  return async (record: DeedRecord): Promise<'yes' | 'no' | 'elsewhere'> => {
    const { id, requester } = record;
    if (signIns === null || signIns.doorOf(requester) !== null) return 'yes';
    if (lastMovedInMs(record, clock) < HELD_ELSEWHERE_FOR_IN_MS) return 'elsewhere';
    const error = { code: SIGN_IN_OVER, message: `The sign-in of ${requester} is over.` };
    await ledger.leave(id, { kind: 'refused', actor: null, detail: { as: requester, ...error } }, error);
    return 'no';
  };
}
