import type { Clock } from '../model/clock.ts';
import { HOUR_IN_MS } from '../model/instant.ts';
import type { SqlSession } from './sql-session.ts';

/** When a machine was found to stand otherwise; looked for only where that can be long ago. */
const FOLLOWED_AT = `case when from_at < $1::timestamptz - interval '400 days' then (
  select min(later.from_at) from machine_state later
  where later.machine = machine_state.machine and later.from_at > machine_state.from_at
) end`;

/** How long rows are kept: by table, what says how old one is, and for how many days after it. */
const KEPT = [
  // A channel repeats a delivery within seconds, at most minutes; a day leaves room for an outage between.
  { table: 'delivery', column: 'coalesce(until_at, received_at)', days: 1 },
  // Silent for as long as its buttons can be pressed, a dialog has nothing left to follow up.
  { table: 'conversation', column: 'changed_at', days: 30 },
  { table: 'card', column: 'expires_at', days: 0 },
  // Silent for half a year: nobody is there to read what the bot would post.
  // Where digests are posted, somebody reads them.
  {
    table: 'conversation_reference',
    column: `case when exists (select from digest where digest.conversation = conversation_reference.conversation)
      then null else changed_at end`,
    days: 180,
  },
  { table: 'person', column: 'seen_at', days: 180 },
  // A year and the month that it is compared with. How a machine stands now is never old; one that is gone takes its past along.
  { table: 'machine_state', column: FOLLOWED_AT, days: 400 },
  { table: 'machine_known', column: 'gone_at', days: 400 },
  { table: 'history_day', column: 'began_at', days: 400 },
] as const;

/** Short enough a statement that a turn beside it does not notice. */
const ROWS_AT_ONCE = 1_000;

/**
 * Deletes what is old at `now`. Rows another replica is deleting are left to it, so that none waits.
 */
export async function forgetOld(session: SqlSession, now: Date): Promise<void> {
  for (const { table, column, days } of KEPT) {
    let isMore = true;
    while (isMore) {
      const gone = await session.query(
        `delete from ${table} where ctid in (
           select ctid from ${table} where ${column} < $1::timestamptz - interval '${days} days'
           limit ${ROWS_AT_ONCE} for update skip locked
         ) returning 1`,
        [now.toISOString()],
      );
      isMore = gone.length === ROWS_AT_ONCE;
    }
  }
}

/** Forgets at once and then every hour, until `signal` aborts; a failure is told to `failed`, and the next hour tries again. */
export async function keepForgetting(
  session: SqlSession,
  clock: Clock,
  signal: AbortSignal,
  failed: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await forgetOld(session, clock.now()).catch(failed);
    await clock.sleep(HOUR_IN_MS, signal);
  }
}
