import type { Decision, DeedRecord } from '../model/deed-record.ts';
import type { Text } from '../model/locale.ts';
import type { Person } from '../model/person.ts';
import { groupsUnread, isSame, mayApprove } from '../model/policy.ts';
import { refusedNow } from './rules-of-now.ts';

/** Why somebody's decision of a deed, as the policy of now has it, does not count; null where it does. */
export function objectionTo(
  { approvers, requester, plan: { permit } }: DeedRecord,
  decider: Person | null,
  decision: Decision,
  reason: string | null,
): Text | null {
  const isOwn = decider !== null && isSame(decider.id, requester);
  // Whoever asked may take it back, and nothing else.
  if (decision === 'denied' && isOwn) return null;
  if (decision !== 'denied' && permit.state === 'refused') return refusedNow(permit.reason);
  if (decision === 'break-glass') {
    if (!isOwn || permit.state !== 'allowed' || permit.mayBreakGlass !== true) return NO_GLASS;
    return reason === null ? NO_REASON : null;
  }
  const may = mayApprove(approvers, requester, decider);
  if (may === 'yes') return null;
  if (may === 'unread' && decider?.unread) return groupsUnread(decider.unread);
  return isOwn ? OWN : NO_APPROVER;
}

const OWN: Text = {
  en: 'Whoever asked for it cannot approve it: another person has to.',
  ja: '依頼者自身は承認できません。別の担当者の承認が必要です。',
};
const NO_GLASS: Text = {
  en: 'Only whoever asked for it may do without approval, and only where the policy names him (breakGlass).',
  ja: '承認なしで実行できるのは、ポリシー (breakGlass) で許可された依頼者本人だけです。',
};
const NO_REASON: Text = {
  en: 'Without approval it goes only with a reason: write it in the field, and press again.',
  ja: '承認なしで実行するには理由が必要です。理由を入力してから、もう一度押してください。',
};
const NO_APPROVER: Text = {
  en: 'The policy does not name you among those who approve this.',
  ja: 'ポリシーで、この操作の承認者に含まれていません。',
};
