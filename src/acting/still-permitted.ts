import { brokeGlass, type DeedRecord } from '../model/deed-record.ts';
import { MINUTE_IN_MS } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { People } from '../model/people.ts';
import { APPROVALS_MISSING, type Permit, POLICY_REFUSES } from '../model/policy.ts';
import type { Ledger } from '../store/ledger.ts';
import { lastMovedInMs } from './last-moved.ts';
import { type PermitNowParts, permitNow } from './permit-now.ts';
import { approvalsGiven } from './rules-of-now.ts';

/** Whether who asked is still in a group of the policy may be unknown for this long before what waits is left. */
const UNREAD_FOR_IN_MS = 15 * MINUTE_IN_MS;

export interface StillPermittedParts extends PermitNowParts {
  readonly ledger: Pick<Ledger, 'leave'>;
}

/**
 * Whether what was let may still be sent. Freezes may have begun since, the policy may be another and ask for more approvals, and who asked in no group of it any more: then what has not been
 * sent is left. `unread`: nobody could look, and it is worth trying again. Rejects where the store fails.
 */
export function stillPermitted(parts: StillPermittedParts) {
  const { ledger, clock, people } = parts;
  const permitOf = permitNow(parts);
  return async (record: DeedRecord): Promise<'yes' | 'no' | 'unread'> => {
    const { id, requester, plan, question } = record;
    const permit = await permitOf(requester, plan);
    const against = permit.state === 'refused' ? byPolicy(permit) : await byApprovals(record, permit, people);
    if (against === null) return 'yes';
    if (against.isUnread && lastMovedInMs(record, clock) < UNREAD_FOR_IN_MS) return 'unread';
    const error = { code: against.code, message: against.reason[question.locale] };
    await ledger.leave(id, { kind: 'refused', actor: null, detail: { permit, ...error } }, error);
    return 'no';
  };
}

/** Why what was let is not to be sent any more. */
interface Against {
  readonly code: typeof POLICY_REFUSES | typeof APPROVALS_MISSING;
  readonly reason: Text;
  readonly isUnread: boolean;
}

function byPolicy({ reason, isUnread }: Extract<Permit, { readonly state: 'refused' }>): Against {
  return { code: POLICY_REFUSES, reason, isUnread: isUnread === true };
}

/** What was let with fewer approvals than the policy asks for now, or of others; null: it has them. */
async function byApprovals(
  record: DeedRecord,
  { approvals, approvers, mayBreakGlass = false }: Extract<Permit, { readonly state: 'allowed' }>,
  people: People,
): Promise<Against | null> {
  if (approvals === 0 || (mayBreakGlass && brokeGlass(record) !== null)) return null;
  const { count, unread } = await approvalsGiven({ ...record, approvers }, people);
  if (count >= approvals) return null;
  return {
    code: APPROVALS_MISSING,
    reason: {
      en: `The policy asks for ${approvals} of them now, and it has ${count}.`,
      ja: `現在のポリシーで必要な承認は ${approvals} 人ですが、${count} 人です。`,
    },
    isUnread: count + unread >= approvals,
  };
}
