import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import { DAY_IN_MS } from '../model/instant.ts';
import { type StoredCard, storedCard } from './cards.ts';
import { type StoredConversation, storedConversation } from './conversations.ts';
import { forgettingOld } from './forgetting-old.ts';
import type { SqlSession } from './sql-session.ts';

/** A channel repeats a delivery within seconds, at most minutes; a day leaves room for an outage between. */
const DELIVERY_REMEMBERED_IN_MS = DAY_IN_MS;

/** Silent for half a year: nobody is there to read what the bot would post. */
const REFERENCE_KEPT_IN_MS = 180 * DAY_IN_MS;

/** How often an unchanged reference is marked as seen. */
const REFERENCE_SEEN_AGAIN_IN_MS = DAY_IN_MS;

/** Something that came from the channel. */
export interface Arrival {
  readonly conversation: string;
  /** Names the delivery within its conversation; null where the channel gives no name and repeats cannot be told. */
  readonly delivery: string | null;
  /** The key of the dialog that it may continue. */
  readonly dialog: string;
  /** The way back into the conversation, as JSON. */
  readonly reference: unknown;
  /** The card that was pressed; null where none was. */
  readonly card: string | null;
}

export interface Arrived {
  /** True for the first taker of this delivery, on any replica; false for every later one. */
  readonly isFirst: boolean;
  /** The dialog; null where nothing has been saved under its key. */
  readonly dialog: StoredConversation | null;
  /** What the pressed card's buttons stand for; null where the id was never given out, or has expired. */
  readonly card: StoredCard | null;
}

export interface Arrivals {
  /** Claims the delivery, keeps the way back and loads what the turn needs: one statement, however much that is. */
  take(arrival: Arrival): Promise<Arrived>;
}

const rows = z.tuple([
  z.object({ isFirst: z.boolean(), dialog: storedConversation.nullable(), card: storedCard.nullable() }),
]);

const TAKE = `
  with claimed as (
    insert into delivery (conversation, activity, received_at)
    select $1, $2::text, $5::timestamptz where $2::text is not null
    on conflict (conversation, activity) do nothing returning activity
  ),
  kept as (
    insert into conversation_reference as known (conversation, reference, changed_at) values ($1, $4::jsonb, $5)
    on conflict (conversation) do update set reference = excluded.reference, changed_at = excluded.changed_at
    where known.reference <> excluded.reference or known.changed_at < $8
  ),
  ${forgettingOld('delivery', 'received_at < $7')},
  ${forgettingOld('conversation_reference', 'changed_at < $9')}
  select
    ($2::text is null or exists (select from claimed)) as "isFirst",
    (select json_build_object('version', version, 'snapshot', snapshot) from conversation where key = $3) as dialog,
    (select json_build_object('id', id, 'conversation', conversation, 'questions', questions)
      from card where id = $6 and expires_at > $5) as card`;

export function storedArrivals(session: SqlSession, clock: Clock): Arrivals {
  return {
    take: async ({ conversation, delivery, dialog, reference, card }) => {
      const now = clock.now();
      const before = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();
      const [arrived] = rows.parse(
        await session.query(TAKE, [
          conversation,
          delivery,
          dialog,
          JSON.stringify(reference),
          now.toISOString(),
          card,
          before(DELIVERY_REMEMBERED_IN_MS),
          before(REFERENCE_SEEN_AGAIN_IN_MS),
          before(REFERENCE_KEPT_IN_MS),
        ]),
      );
      return arrived;
    },
  };
}
