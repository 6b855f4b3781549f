import { z } from 'zod';
import type { SqlSession } from './sql-session.ts';
import { findDeeds, type StoredDeed } from './stored-deed.ts';

/** Deeds that concern `actor`: his own of the conversation, and those that he may approve. */
export interface AwaitingWanted {
  readonly actor: string;
  /** Those that he is in, as the approvers of a deed name them, in lower case. */
  readonly groups: readonly string[];
  readonly conversation: string;
  /** `conversation`: of other conversations nothing is listed, only counted. */
  readonly reach: 'conversation' | 'everywhere';
  /** What has expired by then awaits nobody. */
  readonly at: Date;
  readonly most: number;
  readonly skip: number;
}

export interface AwaitingPage {
  readonly awaiting: readonly StoredDeed[];
  /** On all pages. */
  readonly count: number;
  /** Those that he may approve and that are not listed, being of other conversations. */
  readonly elsewhere: number;
}

/** Deeds as lists. */
export interface DeedLists {
  /** The latest of a conversation, whatever became of them. */
  lately(conversation: string, most: number): Promise<readonly StoredDeed[]>;
  /** Of a conversation, those that are being carried out, the oldest first. */
  underWay(conversation: string, most: number): Promise<readonly StoredDeed[]>;
  /** Who may approve what awaits approval, of all deeds together, each once. */
  awaitedApprovers(at: Date): Promise<readonly string[]>;
  /** Those that await an approval and concern somebody, the oldest first. */
  awaiting(wanted: AwaitingWanted): Promise<AwaitingPage>;
}

const approverRows = z.array(z.object({ each: z.string() }));

const counts = z.array(z.object({ here: z.coerce.number().int(), elsewhere: z.coerce.number().int() }));

export function storedDeedLists(session: SqlSession): DeedLists {
  return {
    lately: (conversation, most) =>
      findDeeds(session, 'where conversation = $1 order by requested_at desc, id limit $2', [
        conversation,
        most,
      ]),

    underWay: (conversation, most) =>
      findDeeds(
        session,
        `where conversation = $1 and state = 'under-way' order by requested_at, id limit $2`,
        [conversation, most],
      ),

    awaitedApprovers: async (at) =>
      approverRows
        .parse(
          await session.query(
            `select distinct each from deed, jsonb_array_elements_text(approvers) as each
             where state = 'awaiting-approval' and expires_at > $1::timestamptz`,
            [at.toISOString()],
          ),
        )
        .map(({ each }) => each),

    awaiting: async ({ actor, groups, conversation, reach, at, most, skip }) => {
      const concerned = [actor, conversation, at.toISOString(), JSON.stringify(groups)];
      const [counted] = counts.parse(
        await session.query(
          `select count(*) filter (where conversation = $2) as here, count(*) filter (where conversation <> $2) as elsewhere
           from deed where ${CONCERNS}`,
          concerned,
        ),
      );
      const { here, elsewhere } = counted ?? { here: 0, elsewhere: 0 };
      const isEverywhere = reach === 'everywhere';
      return {
        awaiting: await findDeeds(
          session,
          `where ${CONCERNS} and (conversation = $2 or $5::boolean) order by requested_at, id limit $6 offset $7`,
          [...concerned, isEverywhere, most, skip],
        ),
        count: isEverywhere ? here + elsewhere : here,
        elsewhere: isEverywhere ? 0 : elsewhere,
      };
    },
  };
}

/** `model/policy.ts` says who may approve: whom the rule names, and never who asked. */
const CONCERNS = `state = 'awaiting-approval' and expires_at > $3::timestamptz and case
  when lower(requester) = lower($1) then conversation = $2
  else exists (select 1 from jsonb_array_elements_text(approvers) as each where each = '*' or lower(each) = lower($1) or $4::jsonb ? lower(each))
  end`;
