import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import { expiryOf, type StoredCard } from './cards.ts';
import type { DeliveryKey } from './delivery.ts';
import type { SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

/** A dialog as it was saved last; `version` counts the saves. */
export interface StoredConversation {
  readonly version: number;
  /** JSON that the dialog reads; the store does not look inside. */
  readonly snapshot: unknown;
}

/** What a dialog came to, saved in the same statement as the dialog. */
export interface SavedWith {
  /** What the buttons of the card stand for that shows it. */
  readonly card?: StoredCard;
  /** The question that a delivery was understood as: whoever takes the delivery over need not tell the dialog again. */
  readonly understood?: { readonly key: DeliveryKey; readonly question: unknown };
}

export interface Conversations {
  /** Null where nothing has been saved under `key`. */
  load(key: string): Promise<StoredConversation | null>;
  /** The latest saved since then of those whose key begins so; null where there is none. */
  latestOf(beginning: string, since: Date): Promise<StoredConversation | null>;
  /**
   * Saves over the version that was loaded (0 where there was none), and `beside` with it. False, and nothing is saved,
   * where another save came between: load again and decide again.
   */
  save(key: string, loadedVersion: number, snapshot: unknown, beside?: SavedWith): Promise<boolean>;
}

const storedConversation = z.object({ version: z.number().int(), snapshot: z.unknown() });

const rows = z.array(storedConversation);

export function storedConversations(session: SqlSession, clock: Clock): Conversations {
  return {
    load: async (key) => {
      const [found] = rows.parse(
        await session.query('select version, snapshot from conversation where key = $1', [key]),
      );
      return found ?? null;
    },
    latestOf: async (beginning, since) => {
      const [found] = rows.parse(
        await session.query(
          'select version, snapshot from conversation where starts_with(key, $1) and changed_at >= $2 order by changed_at desc limit 1',
          [beginning, since.toISOString()],
        ),
      );
      return found ?? null;
    },
    save: async (key, loadedVersion, snapshot, { card, understood } = {}) => {
      const now = clock.now();
      const parameters: unknown[] = [key, storableJson(snapshot), now.toISOString(), loadedVersion];
      const parameter = (value: unknown) => `$${parameters.push(value)}`;
      const parts = [`saved as (${loadedVersion === 0 ? SAVING_FIRST : SAVING_OVER})`];
      if (card !== undefined)
        parts.push(`given as (
          insert into card (id, conversation, questions, shown, expires_at)
          select ${parameter(card.id)}, ${parameter(card.conversation)},
            ${parameter(storableJson(card.questions))}::jsonb,
            ${parameter(card.shown === undefined ? null : storableJson(card.shown))}::jsonb,
            ${parameter(expiryOf(now))}::timestamptz
          from saved
        )`);
      if (understood !== undefined)
        parts.push(`understood as (
          update delivery set question = ${parameter(storableJson(understood.question))}::jsonb from saved
          where conversation = ${parameter(understood.key.conversation)}
            and activity = ${parameter(understood.key.activity)}
        )`);
      const saved = await session.query(`with ${parts.join(', ')} select version from saved`, parameters);
      return saved.length === 1;
    },
  };
}

/** One statement each: PostgreSQL and the embedded store spend more on being asked than on what they are asked. */
const SAVING_FIRST = `
  insert into conversation (key, version, snapshot, changed_at) values ($1, $4::integer + 1, $2::jsonb, $3)
  on conflict (key) do nothing returning version`;
const SAVING_OVER = `
  update conversation set version = version + 1, snapshot = $2::jsonb, changed_at = $3
  where key = $1 and version = $4 returning version`;
