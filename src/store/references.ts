import { z } from 'zod';
import type { SqlSession } from './sql-session.ts';

/** The ways back into conversations, as the channel describes them. Written with each delivery (`deliveries.ts`). */
export interface References {
  /** JSON that the channel reads; null where nothing has arrived from the conversation, or not for half a year. */
  find(conversation: string): Promise<unknown>;
  /** Into somebody's personal conversation with the bot, the latest; null where nothing has arrived from it, or not for half a year. */
  ofPerson(person: string): Promise<unknown>;
}

const rows = z.array(z.object({ reference: z.unknown() }));

export function storedReferences(session: SqlSession): References {
  return {
    find: async (conversation) => {
      const [found] = rows.parse(
        await session.query('select reference from conversation_reference where conversation = $1', [
          conversation,
        ]),
      );
      return found?.reference ?? null;
    },
    ofPerson: async (person) => {
      const [found] = rows.parse(
        await session.query(
          'select reference from conversation_reference where person = $1 order by changed_at desc limit 1',
          [person],
        ),
      );
      return found?.reference ?? null;
    },
  };
}
