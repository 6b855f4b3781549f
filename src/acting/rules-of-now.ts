import type { DeedRecord } from '../model/deed-record.ts';
import type { Text } from '../model/locale.ts';
import type { People } from '../model/people.ts';
import { groupsAmong } from '../model/person.ts';
import { isSame, mayApprove, type Permit } from '../model/policy.ts';
import { type PermitNowParts, permitNow } from './permit-now.ts';

/** A deed as the policy of now has it, and what of that is not what was asked for; null: nothing. */
export interface RuledNow {
  readonly record: DeedRecord;
  readonly note: Text | null;
}

/**
 * The policy may be another than when a deed was asked for: a deed that waits for approval waits for what the policy asks of it now. Where it asks for none any more, what it
 * was asked for under holds: whoever wants it without asks again.
 */
export function rulesOfNow(parts: PermitNowParts) {
  const permitOf = permitNow(parts);
  return async (record: DeedRecord): Promise<RuledNow> => {
    if (record.state !== 'awaiting-approval') return { record, note: null };
    const permit = await permitOf(record.requester, record.plan);
    const plan = { ...record.plan, permit };
    if (permit.state === 'refused') return { record: { ...record, plan }, note: refusedNow(permit.reason) };
    if (permit.approvals === 0) return { record, note: null };
    const { approvals: approvalsNeeded, approvers } = permit;
    const isOther = approvalsNeeded !== record.approvalsNeeded || !isSameAs(approvers, record.approvers);
    return {
      record: { ...record, plan, approvalsNeeded, approvers },
      note: isOther ? otherRules(record.approvalsNeeded, approvalsNeeded) : null,
    };
  };
}

/** How many people have approved a deed who may by the approvers that it has; `unread`: for more of them it could not be looked. */
export async function approvalsGiven(
  { approvals, requester, approvers }: Pick<DeedRecord, 'approvals' | 'requester' | 'approvers'>,
  people: People,
): Promise<{ readonly count: number; readonly unread: number }> {
  const approved = approvals.filter(({ decision }) => decision === 'approved').map(({ actor }) => actor);
  const named = groupsAmong(approvers);
  const may = await Promise.all(
    [...new Set(approved.map((actor) => actor.toLowerCase()))].map(async (actor) =>
      mayApprove(approvers, requester, await people.find(actor, named)),
    ),
  );
  return {
    count: may.filter((each) => each === 'yes').length,
    unread: may.filter((each) => each === 'unread').length,
  };
}

/** Why a deed is not let by the policy of now, where its permit is a refusal. */
export function refusedNow(reason: Extract<Permit, { readonly state: 'refused' }>['reason']): Text {
  return {
    en: `The policy of now does not allow it to whoever asked: ${reason.en}`,
    ja: `現在のポリシーでは、依頼者に許可されていません: ${reason.ja}`,
  };
}

function otherRules(before: number, now: number): Text {
  return before === now
    ? {
        en: 'The policy has changed since it was asked for: others may approve it now.',
        ja: '依頼後にポリシーが変更され、承認できる人が変わりました。',
      }
    : {
        en: `The policy has changed since it was asked for: it takes ${now} ${now === 1 ? 'approval' : 'approvals'} now, not ${before}.`,
        ja: `依頼後にポリシーが変更され、必要な承認が ${before} 人から ${now} 人になりました。`,
      };
}

function isSameAs(some: readonly string[], others: readonly string[]): boolean {
  const isIn = (people: readonly string[]) => (name: string) => people.some((each) => isSame(each, name));
  return some.every(isIn(others)) && others.every(isIn(some));
}
