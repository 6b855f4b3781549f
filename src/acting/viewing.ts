import { DECISIONS, type DeedRecord, type DeedViewer, type PreviewedRoles } from '../model/deed-record.ts';
import { GROUP_PREFIX, groupsAmong } from '../model/person.ts';
import type { Plan } from '../model/plan.ts';
import { isSame, mayApprove, whoIsAllowed } from '../model/policy.ts';
import type { SignIns } from '../model/sign-ins.ts';
import { objectionTo } from './objection-to.ts';
import { previewedRoles } from './own-roles.ts';
import { type PermitNowParts, permitNow } from './permit-now.ts';
import { type RuledNow, rulesOfNow } from './rules-of-now.ts';

/** A plan as one person is shown it. */
export interface PlanViewed {
  /** With what the policy permits him. */
  readonly plan: Plan;
  /** Where it would be carried out as him, whether his own roles allow it; null: there is nothing to say of them. */
  readonly roles: PreviewedRoles | null;
}

/** Each by the gate that a press goes through, and changing nothing; `actor` null: the channel does not name him. */
export interface Viewing {
  /** A deed as the policy of now has it: who has to approve what waits. */
  ruled(record: DeedRecord): Promise<RuledNow>;
  /** What somebody may decide of a deed, as the policy of now has it. */
  viewer(record: DeedRecord, actor: string | null): Promise<DeedViewer>;
  /** What somebody may have carried out of a plan that is shown. */
  planned(plan: Plan, actor: string | null): Promise<PlanViewed>;
  /** Whom a deed concerns by object id: who asked for it, and who is named to approve it. */
  concernedBy(record: DeedRecord): readonly string[];
  /** Whom the policy names by object id who may have a plan carried out. */
  allowed(plan: Plan): readonly string[];
}

export interface ViewingParts extends PermitNowParts {
  readonly signIns?: SignIns | null;
}

/** For whom a card has which buttons. */
export function viewing({ signIns = null, ...parts }: ViewingParts): Viewing {
  const { people, policy } = parts;
  const permitOf = permitNow(parts);
  return {
    ruled: rulesOfNow(parts),
    viewer: async (record, actor) => {
      const { state, requester, approvers, approvals } = record;
      if (actor === null) return { isRequester: false, may: [], unread: null };
      const isRequester = isSame(actor, requester);
      const hasDecided = approvals.some((each) => isSame(each.actor, actor));
      if (state !== 'awaiting-approval' || hasDecided) return { isRequester, may: [], unread: null };
      const person = await people.find(actor, groupsAmong(approvers));
      // A reason can still be written.
      const may = DECISIONS.filter((each) => objectionTo(record, person, each, 'to be written') === null);
      const isUnread = mayApprove(approvers, requester, person) === 'unread';
      return { isRequester, may, unread: isUnread ? person.unread : null };
    },
    planned: async (shown, actor) => {
      const plan = { ...shown, permit: await permitOf(actor, shown) };
      return { plan, roles: signIns && (await previewedRoles({ signIns }, actor, plan)) };
    },
    concernedBy: ({ requester, approvers }) => [requester, ...peopleAmong(approvers)],
    allowed: ({ action, kind }) => peopleAmong(whoIsAllowed(policy, { id: action, kind })),
  };
}

function peopleAmong(named: readonly string[]): readonly string[] {
  return named.filter((each) => each !== '*' && !each.startsWith(GROUP_PREFIX));
}
