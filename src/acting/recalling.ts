import type { Asker } from '../model/asker.ts';
import type { DeedRecord } from '../model/deed-record.ts';
import { PENDING, PENDING_ON_A_PAGE } from '../model/pending.ts';
import type { Question } from '../model/question.ts';
import type { Recalled } from '../model/recalled.ts';
import { UNDO } from '../model/undo.ts';
import type { Ledger } from '../store/ledger.ts';
import type { StoredDeed } from '../store/stored-deed.ts';
import { awaitingNow } from './awaiting-now.ts';
import { deedRecord } from './deed-records.ts';
import type { PermitNowParts } from './permit-now.ts';

/** Nobody remembers more of a conversation; a plan may be of a thousand machines. */
const MOST_REMEMBERED = 20;

/** Where something is asked, and by whom. */
interface Where {
  readonly conversation: string;
  readonly asker: Asker;
}

export interface Recalling {
  /** What the ledger has of what a question is about; null where it is not about deeds. Rejects where the store fails. */
  recall(where: Where, question: Question): Promise<Recalled | null>;
}

/** Answers that speak of deeds are given by the catalogue as all others are; what they take of the ledger is read here. */
export function recalling(parts: PermitNowParts & { readonly ledger: Ledger }): Recalling {
  const { ledger } = parts;
  const awaits = awaitingNow(parts);

  const toUndo = async ({ conversation }: Where, { undoes }: Question): Promise<Recalled> => {
    const lately = await ledger.lately(conversation, MOST_REMEMBERED);
    const isAmong = undoes === undefined || lately.some(({ id }) => id === undoes);
    const older = isAmong ? null : await ledger.find(undoes);
    // What was let elsewhere is put back there, where it can be seen.
    const own = older?.conversation === conversation ? [older] : [];
    return { of: 'undo', deeds: recordsOf([...lately, ...own]) };
  };

  const waiting = async ({ conversation, asker }: Where, { listing }: Question): Promise<Recalled> => {
    const nothing = { of: 'pending', awaiting: [], count: 0, elsewhere: 0, underWay: [] } as const;
    if (asker.actor === null) return nothing;
    const isPrivate = asker.through === 'personal';
    const { awaiting, count, elsewhere } = await awaits({
      actor: asker.actor,
      conversation,
      reach: isPrivate ? 'everywhere' : 'conversation',
      most: PENDING_ON_A_PAGE,
      skip: (listing?.page ?? 0) * PENDING_ON_A_PAGE,
    });
    const underWay = recordsOf(await ledger.underWay(conversation, PENDING_ON_A_PAGE));
    return { of: 'pending', awaiting, count, elsewhere, underWay };
  };

  return {
    recall: (where, question) => {
      const { topic, deed, intent } = question;
      // What is decided of one deed takes that deed alone.
      if (intent === 'cancel' || (deed !== undefined && deed.kind !== 'carry-out'))
        return Promise.resolve(null);
      if (topic === UNDO) return toUndo(where, question);
      return topic === PENDING ? waiting(where, question) : Promise.resolve(null);
    },
  };
}

/** What another release wrote in its own form is not shown. */
function recordsOf(stored: readonly StoredDeed[]): readonly DeedRecord[] {
  return stored.flatMap((each) => deedRecord(each) ?? []);
}
