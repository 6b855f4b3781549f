import type { Answer } from '../model/answer.ts';
import type { Asker } from '../model/asker.ts';
import type { Clock } from '../model/clock.ts';
import type { Deed } from '../model/deed.ts';
import { brokeGlass, type Decision, type DeedNews, type DeedRecord } from '../model/deed-record.ts';
import { HOUR_IN_MS } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { People } from '../model/people.ts';
import { groupsAmong, type Person } from '../model/person.ts';
import type { Plan } from '../model/plan.ts';
import { mayApprove, NOBODY_ASKS, type Policy } from '../model/policy.ts';
import type { Ids } from '../store/ids.ts';
import type { Ledger } from '../store/ledger.ts';
import { deedRecord, storeAsked, storeLet } from './deed-records.ts';
import { objectionTo } from './objection-to.ts';
import { lacks, previewedRoles, rolesFor, type SentAs } from './own-roles.ts';
import { changedSince, type PlanNow } from './plan-now.ts';
import { approvalsGiven, rulesOfNow } from './rules-of-now.ts';

/** Whoever has not approved by then did not see it. */
const APPROVED_WITHIN_IN_MS = 8 * HOUR_IN_MS;

/** Where something was decided, and by whom. */
export interface Occasion {
  readonly conversation: string;
  readonly asker: Asker;
  /** The card that the button stood on; null where it is not known. */
  readonly card: string | null;
}

export interface Deciding {
  /** Does what a question decides of an action; null where it decides nothing. Rejects where the store fails. */
  heed(occasion: Occasion, answer: Answer): Promise<DeedNews | null>;
}

export interface DecidingParts extends SentAs {
  readonly ledger: Ledger;
  readonly people: People;
  /** Who may have what carried out now, and who approves it: what was asked for under another is judged by this. */
  readonly policy: Policy;
  /** What a deed that waits would do now: nobody approves what was shown of facts that have changed. */
  readonly planNow: PlanNow;
  readonly clock: Clock;
  readonly ids: Ids;
  /** What the turn needs that carries a deed out, as JSON. */
  readonly eventOf: (occasion: Occasion, deed: string) => unknown;
}

/** What people decide of actions: that a plan is carried out, approved, denied or stopped. */
export function deciding(parts: DecidingParts): Deciding {
  const { ledger, people, planNow, signIns = null, clock, ids, eventOf } = parts;
  const recordOf = async (id: string): Promise<DeedRecord | null> => {
    const stored = await ledger.find(id);
    return stored && deedRecord(stored);
  };

  /** Whoever decides, as the approvers of a deed are named; null where the channel does not say. */
  const deciderOf = async (
    { asker: { actor } }: Occasion,
    { approvers }: DeedRecord,
  ): Promise<Person | null> => (actor === null ? null : people.find(actor, groupsAmong(approvers)));

  const ruledNow = rulesOfNow(parts);

  const kept = async (id: string): Promise<DeedNews> => {
    const record = await recordOf(id);
    return record === null ? refused(GONE) : { state: 'kept', ...(await ruledNow(record)) };
  };

  /** Why it cannot be carried out as whom it would be; null: it can, as far as that is known. */
  const whyNotAs = async (actor: string, plan: Plan): Promise<Text | null> => {
    if (signIns !== null && signIns.doorOf(actor) === null) return NOT_SIGNED_IN;
    const roles = await rolesFor(parts, actor, plan);
    if (roles.state !== 'lacks') return null;
    const { resource, permission } = roles;
    const detail = { ...(signIns && { as: actor }), resource, permission };
    await ledger.tell(null, { kind: 'refused', actor, detail });
    return lacks(roles, plan.role, parts);
  };

  /** What the roles of whom a plan would be carried out as say of it, where it is shown. */
  const previewed = async ({ asker: { actor } }: Occasion, { plan }: Answer): Promise<DeedNews | null> => {
    const roles = plan && (await previewedRoles(parts, actor, plan));
    return roles && { state: 'previewed', roles };
  };

  const carryOut = async (
    occasion: Occasion,
    { question, plan }: Answer,
    { digest, shownAt }: Extract<Deed, { kind: 'carry-out' }>,
  ): Promise<DeedNews | null> => {
    const press = JSON.stringify([occasion.conversation, shownAt, digest]);
    // Whoever let it died before he said so: what it has changed since is no other plan.
    const before = await ledger.underPress(press);
    if (before !== null) return kept(before);
    // It was asked back, or Azure could not be read: the answer says so.
    if (plan === null) return null;
    const { actor } = occasion.asker;
    if (plan.permit.state === 'refused' || actor === null) {
      const detail = { action: plan.action, digest: plan.digest, shown: digest };
      await ledger.tell(null, { kind: 'refused', actor, detail });
      return refused(plan.permit.state === 'refused' ? plan.permit.reason : NOBODY_ASKS);
    }
    if (plan.digest !== digest || plan.targets.length === 0) return { state: 'changed' };
    const unable = await whyNotAs(actor, plan);
    if (unable !== null) return refused(unable);
    const id = ids.next();
    const { approvals, approvers } = plan.permit;
    return kept(
      await ledger.open(
        {
          id,
          press,
          conversation: occasion.conversation,
          requester: actor,
          plan: storeLet(plan, occasion.asker.timeZone),
          questions: storeAsked(question),
          approvalsNeeded: approvals,
          approvers,
          expiresAt: new Date(clock.now().getTime() + APPROVED_WITHIN_IN_MS),
          calls: plan.targets.flatMap(({ calls }, target) => calls.map((_, call) => ({ target, call }))),
          event: eventOf(occasion, id),
          card: occasion.card,
        },
        { kind: 'requested', actor, detail: { plan, ...(signIns && { as: actor }) } },
      ),
    );
  };

  const decide = async (
    occasion: Occasion,
    { question: { filled } }: Answer,
    id: string,
    decision: Decision,
  ): Promise<DeedNews> => {
    const { actor } = occasion.asker;
    const asked = await recordOf(id);
    if (asked === null) return refused(GONE);
    if (asked.state !== 'awaiting-approval') return { state: 'kept', record: asked, note: null };
    const { record } = await ruledNow(asked);
    if (clock.now().getTime() > Date.parse(record.expiresAt)) {
      await ledger.move(id, 'awaiting-approval', 'expired', { kind: 'expired', actor: null, detail: {} });
      return kept(id);
    }
    const reason = filled?.reason ?? null;
    const against = objectionTo(record, await deciderOf(occasion, record), decision, reason);
    if (actor === null || against !== null) return { state: 'kept', record, note: against };
    const changed = decision === 'denied' ? null : changedSince(record.plan, await planNow(record));
    if (changed !== null) return { state: 'kept', record, note: changed };
    await ledger.decide(id, { actor, decision, reason }, { kind: decision, actor, detail: { reason } });
    const { approvals = [] } = (await ledger.find(id)) ?? {};
    const { count: given } = await approvalsGiven({ ...record, approvals }, people);
    const told = { kind: 'decided', actor: null, detail: { approvals: given } } as const;
    // Whoever denied it may not have lived to say so: what is on record counts before what others decide.
    if (approvals.some((each) => each.decision === 'denied'))
      await ledger.move(id, 'awaiting-approval', 'denied', told);
    else if (given >= record.approvalsNeeded || brokeGlass({ approvals }) !== null)
      await ledger.move(id, 'awaiting-approval', 'under-way', told);
    return kept(id);
  };

  const stop = async ({ asker: { actor } }: Occasion, id: string): Promise<DeedNews> => {
    await ledger.leave(id, { kind: 'stopped', actor, detail: {} });
    return kept(id);
  };

  /** Of another conversation only to whom it concerns, and where nobody else reads along. */
  const show = async (occasion: Occasion, id: string): Promise<DeedNews> => {
    const { conversation, asker } = occasion;
    const record = await recordOf(id);
    if (record === null) return refused(GONE);
    const isHere = record.conversation === conversation;
    const ruled = await ruledNow(record);
    const { approvers, requester } = ruled.record;
    const concerns = async () =>
      asker.through === 'personal' &&
      mayApprove(approvers, requester, await deciderOf(occasion, ruled.record)) === 'yes';
    if (!isHere && !(await concerns())) return refused(NOT_HERE);
    if (record.state === 'under-way') {
      const event = eventOf({ ...occasion, conversation: record.conversation }, id);
      await ledger.wake(id, {
        conversation: record.conversation,
        event,
        card: isHere ? occasion.card : null,
      });
    }
    return { state: 'kept', ...ruled };
  };

  return {
    heed: (occasion, answer) => {
      const { deed } = answer.question;
      switch (deed?.kind) {
        case undefined:
          return previewed(occasion, answer);
        case 'carry-out':
          return carryOut(occasion, answer, deed);
        case 'approve':
          return decide(occasion, answer, deed.id, 'approved');
        case 'deny':
          return decide(occasion, answer, deed.id, 'denied');
        case 'break-glass':
          return decide(occasion, answer, deed.id, 'break-glass');
        case 'stop':
          return stop(occasion, deed.id);
        case 'show':
          return show(occasion, deed.id);
      }
    },
  };
}

function refused(reason: Text): DeedNews {
  return { state: 'refused', reason };
}

const NOT_SIGNED_IN: Text = {
  en: 'It is carried out as you, and your sign-in did not come with the press. Press the button in Teams on the desktop, the web or a phone of today.',
  ja: 'この操作はあなたの権限で実行されますが、サインイン情報を受け取れませんでした。デスクトップ、Web、またはモバイルの最新の Teams でボタンを押してください。',
};
const GONE: Text = {
  en: 'This action is not on record any more.',
  ja: 'この操作の記録はもうありません。',
};
const NOT_HERE: Text = {
  en: 'This action was asked for in another conversation.',
  ja: 'この操作は別の会話で依頼されたものです。',
};
