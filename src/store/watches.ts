import { z } from 'zod';
import type { Clock } from '../model/clock.ts';
import type { SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

/** Something to look at again and again. */
export interface Watch {
  readonly conversation: string;
  /** What tells it from others of the conversation: of two with one subject the later takes the place of the earlier. */
  readonly subject: string;
  /** JSON that is all a look needs; the store does not look inside. */
  readonly event: unknown;
  readonly until: Date;
}

export interface WatchUnderWay {
  /** Its name among the deliveries of its conversation. */
  readonly activity: string;
  readonly event: unknown;
}

/** What is watched: rows among the deliveries, so that whoever looks after those looks after these. */
export interface Watches {
  /** Begins one, to be looked at first in `pauseInMs`. False where the conversation has `most` already. */
  begin(watch: Watch, most: number, pauseInMs: number): Promise<boolean>;
  /** What the conversation has, the oldest first. */
  underWay(conversation: string): Promise<readonly WatchUnderWay[]>;
  /** Ends those that are named, whoever has them. */
  end(conversation: string, activities: readonly string[]): Promise<void>;
}

const rows = z.array(z.object({ activity: z.string(), event: z.unknown() }));

/** A run that is told has an end as well, and another name. */
const UNDER_WAY = `conversation = $1 and until_at is not null and state in ('waiting', 'taken')
  and activity like 'watch %'`;

export function storedWatches(session: SqlSession, clock: Clock): Watches {
  return {
    begin: async ({ conversation, subject, event, until }, most, pauseInMs) => {
      const now = clock.now();
      const begun = await session.query(BEGINNING, [
        conversation,
        subject,
        storableJson(event),
        now.toISOString(),
        new Date(now.getTime() + pauseInMs).toISOString(),
        until.toISOString(),
        most,
      ]);
      return begun.length === 1;
    },
    underWay: async (conversation) =>
      rows.parse(
        await session.query(
          `select activity, event from delivery where ${UNDER_WAY} order by received_at, activity`,
          [conversation],
        ),
      ),
    end: async (conversation, activities) => {
      await session.query(
        `update delivery set state = 'given-up', taker = null, due_at = null, event = null, question = null
         where ${UNDER_WAY} and activity in (select json_array_elements_text($2::text::json))`,
        [conversation, JSON.stringify(activities)],
      );
    },
  };
}

/** No channel names anything with a space, so no message takes the name of a watch. */
const BEGINNING = `
  insert into delivery (conversation, activity, event, state, received_at, due_at, until_at, attempts)
  select $1, 'watch ' || md5($2), $3::jsonb, 'waiting', $4::timestamptz, $5::timestamptz, $6::timestamptz, 0
  where (
    select count(*) from delivery where ${UNDER_WAY} and activity <> 'watch ' || md5($2)
  ) < $7::integer
  on conflict (conversation, activity) do update set
    event = excluded.event, state = 'waiting', taker = null, received_at = excluded.received_at,
    due_at = excluded.due_at, until_at = excluded.until_at, attempts = 0, question = null, card = null
  returning activity`;
