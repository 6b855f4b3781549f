import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import { type StoredCard, storedCard } from './cards.ts';
import { type StoredConversation, storedConversation } from './conversations.ts';
import { ARRIVALS_BETWEEN_FORGETTING, forgettingOld } from './forgetting.ts';
import { referencesSeen } from './references-seen.ts';
import type { SqlSession } from './sql-session.ts';

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
  /** Claims the delivery, keeps the way back and loads what the turn needs, in one statement. */
  take(arrival: Arrival): Promise<Arrived>;
}

const rows = z.tuple([
  z.object({ isFirst: z.boolean(), dialog: storedConversation.nullable(), card: storedCard.nullable() }),
]);

const CLAIMED = `claimed as (
  insert into delivery (conversation, activity, received_at)
  select $1, $2::text, $4::timestamptz where $2::text is not null
  on conflict (conversation, activity) do nothing returning activity
)`;

export function storedArrivals(session: SqlSession, clock: Clock): Arrivals {
  const seen = referencesSeen();
  let arrivals = 0;
  return {
    take: async ({ conversation, delivery, dialog, reference, card }) => {
      const now = clock.now();
      const json = JSON.stringify(reference);
      const parameters = [conversation, delivery, dialog, now.toISOString()];
      const parameter = (value: string) => `$${parameters.push(value)}`;
      const cardFound =
        card === null
          ? 'null::json'
          : `(select json_build_object('id', id, 'conversation', conversation, 'questions', questions)
              from card where id = ${parameter(card)} and expires_at > $4)`;
      const isReferenceNew = !seen.has(conversation, json, now);
      const parts = [
        CLAIMED,
        ...(isReferenceNew ? [keeping(parameter(json))] : []),
        ...(arrivals % ARRIVALS_BETWEEN_FORGETTING === 0 ? forgettingOld('$4') : []),
      ];
      arrivals += 1;
      const [arrived] = rows.parse(
        await session.query(
          `with ${parts.join(', ')} select
             ($2::text is null or exists (select from claimed)) as "isFirst",
             (select json_build_object('version', version, 'snapshot', snapshot)
               from conversation where key = $3) as dialog,
             ${cardFound} as card`,
          parameters,
        ),
      );
      if (isReferenceNew) seen.add(conversation, json, now);
      return arrived;
    },
  };
}

/** Written where it is new or another, and otherwise marked as seen, at most daily. */
function keeping(reference: string): string {
  return `kept as (
    insert into conversation_reference as known (conversation, reference, changed_at)
    values ($1, ${reference}::jsonb, $4)
    on conflict (conversation) do update set reference = excluded.reference, changed_at = excluded.changed_at
    where known.reference <> excluded.reference or known.changed_at < excluded.changed_at - interval '1 day'
  )`;
}
