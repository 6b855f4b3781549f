import type { DeedRecord } from '../model/deed-record.ts';
import { groupsAmong } from '../model/person.ts';
import { isSame, mayApprove } from '../model/policy.ts';
import type { Ledger } from '../store/ledger.ts';
import { deedRecord } from './deed-records.ts';
import type { PermitNowParts } from './permit-now.ts';
import { rulesOfNow } from './rules-of-now.ts';

/** Whom what awaits an approval is listed for, where, and which of it. */
export interface AwaitingWanted {
  readonly actor: string;
  readonly conversation: string;
  /** `conversation`: of other conversations nothing is listed, only counted. */
  readonly reach: 'conversation' | 'everywhere';
  readonly most: number;
  readonly skip: number;
}

/** Deeds that concern somebody, as the policy of now has them: his own of the conversation, and those that he may approve. */
export interface AwaitingPage {
  /** The oldest first. */
  readonly awaiting: readonly DeedRecord[];
  /** On all pages. */
  readonly count: number;
  /** Those that he may approve and that are not listed, being of other conversations. */
  readonly elsewhere: number;
}

/** A deed without its plan, which may be of a thousand machines. */
type Outline = Pick<DeedRecord, 'id' | 'conversation' | 'requester' | 'approvers'>;

/** Who may approve is not looked for in what was kept at asking: the policy may name others since. */
export function awaitingNow(parts: PermitNowParts & { readonly ledger: Ledger }) {
  const { ledger, clock, people } = parts;
  const ruledNow = rulesOfNow(parts);

  const find = async (id: string): Promise<DeedRecord | null> => {
    const stored = await ledger.find(id);
    const record = stored && deedRecord(stored);
    return record && (await ruledNow(record)).record;
  };

  return async ({ actor, conversation, reach, most, skip }: AwaitingWanted): Promise<AwaitingPage> => {
    const all: Outline[] = [];
    for (const each of await ledger.awaiting(clock.now())) {
      const record = await find(each);
      if (record === null) continue;
      const { id, requester, approvers } = record;
      all.push({ id, conversation: record.conversation, requester, approvers });
    }
    // Who could not be looked up is shown what names himself.
    const person = await people.find(actor, groupsAmong(all.flatMap(({ approvers }) => approvers)));
    const isHere = (deed: Outline) => deed.conversation === conversation;
    const concerning = all.filter((deed) =>
      isSame(deed.requester, actor)
        ? isHere(deed)
        : mayApprove(deed.approvers, deed.requester, person) === 'yes',
    );
    const listed = reach === 'everywhere' ? concerning : concerning.filter(isHere);
    const page = await Promise.all(listed.slice(skip, skip + most).map(({ id }) => find(id)));
    return {
      awaiting: page.filter((record) => record !== null),
      count: listed.length,
      elsewhere: concerning.length - listed.length,
    };
  };
}
