import type { DeedRecord } from '../model/deed-record.ts';
import { MINUTE_IN_MS } from '../model/instant.ts';
import type { Ledger } from '../store/ledger.ts';
import { lastMovedInMs } from './last-moved.ts';
import { type PermitNowParts, permitNow } from './permit-now.ts';

/** Whether who asked is still in a group of the policy may be unknown for this long before what waits is left. */
const UNREAD_FOR_IN_MS = 15 * MINUTE_IN_MS;

export interface StillPermittedParts extends PermitNowParts {
  readonly ledger: Pick<Ledger, 'leave'>;
}

/**
 * Whether what was let may still be sent. Freezes may have begun since, the policy may be another, and who asked in no group of it any more: then what has not been
 * sent is left. `unread`: nobody could look, and it is worth trying again. Rejects where the store fails.
 */
export function stillPermitted(parts: StillPermittedParts) {
  const { ledger, clock } = parts;
  const permitOf = permitNow(parts);
  return async (record: DeedRecord): Promise<'yes' | 'no' | 'unread'> => {
    const { id, requester, plan } = record;
    const permit = await permitOf(requester, plan);
    if (permit.state === 'allowed') return 'yes';
    if (permit.isUnread === true && lastMovedInMs(record, clock) < UNREAD_FOR_IN_MS) return 'unread';
    await ledger.leave(id, { kind: 'refused', actor: null, detail: permit });
    return 'no';
  };
}
