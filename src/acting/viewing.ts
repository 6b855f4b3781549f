import { DECISIONS, type DeedRecord, type DeedViewer } from '../model/deed-record.ts';
import type { People } from '../model/people.ts';
import { groupsAmong } from '../model/person.ts';
import { isSame, mayApprove } from '../model/policy.ts';
import { objectionTo } from './objection-to.ts';

export interface Viewing {
  /** What somebody may decide of a deed, by the gate that his decision would go through; `actor` null: the channel does not name him. Changes nothing. */
  viewer(record: DeedRecord, actor: string | null): Promise<DeedViewer>;
}

/** For whom a card has which buttons. */
export function viewing({ people }: { readonly people: People }): Viewing {
  return {
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
  };
}
