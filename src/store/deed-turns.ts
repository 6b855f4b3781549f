import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import type { DeliveryKey } from './delivery.ts';
import type { SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

/** Under this name the turn that carries a deed out is kept among the deliveries of its conversation. */
export function deedDelivery(conversation: string, id: string): DeliveryKey {
  return { conversation, activity: `deed ${id}` };
}

/** The turn of a deed, for whom it was ended, or whose card it has none. */
export interface DeedTurn {
  readonly conversation: string;
  /** JSON that the turn needs. */
  readonly event: unknown;
  readonly card: string | null;
}

/** What carries deeds out, and who let them. */
export interface DeedTurns {
  /** The id of the deed that was kept under a press; null: none was. */
  underPress(press: string): Promise<string | null>;
  /** Has the turn that carries a deed out run at once, also where it was ended; false where a process is at it. */
  wake(id: string, turn: DeedTurn): Promise<boolean>;
}

const ids = z.array(z.object({ id: z.string() }));

export function storedDeedTurns(session: SqlSession, clock: Clock): DeedTurns {
  return {
    underPress: async (press) => {
      const [kept] = ids.parse(await session.query('select id from deed where press = $1', [press]));
      return kept?.id ?? null;
    },
    wake: async (id, { conversation, event, card }) => {
      const { activity } = deedDelivery(conversation, id);
      const values = [conversation, activity, storableJson(event), card, clock.now().toISOString()];
      return (await session.query(WAKING, values)).length > 0;
    },
  };
}

/** What a process works on is its own: it goes on by itself. */
const WAKING = `
  insert into delivery as known (conversation, activity, event, state, card, received_at, due_at)
  values ($1, $2, $3::jsonb, 'waiting', $4, $5, $5)
  on conflict (conversation, activity) do update
    set state = 'waiting', event = coalesce(known.event, excluded.event), card = coalesce(known.card, excluded.card),
      attempts = 0, due_at = excluded.due_at
    where known.state <> 'taken'
  returning activity`;
