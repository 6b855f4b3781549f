import { z } from 'zod';
import { HOUR_IN_MS, MINUTE_IN_MS } from '../model/instant.ts';
import type { SqlSession } from './sql-session.ts';

/** How many calls may be sent to something in any minute: a machine, or a subscription in a region. */
export interface PaceLimit {
  readonly scope: string;
  readonly most: number;
}

/** What has to be left alone for a while. */
export interface FullScope {
  readonly scope: string;
  readonly forInMs: number;
}

/** Any constant of our own: of all processes one at a time counts what was sent, so that two cannot take the same last place. */
const PACE_LOCK = 7_023_913;

/** Clocks of replicas differ by seconds: what another counts is not forgotten before it has passed for him as well. */
const FORGOTTEN_AFTER_IN_MS = 2 * MINUTE_IN_MS;

/** Nobody is told to leave anything alone for longer than an hour: what lies further ahead was written by a clock that was wrong. */
const FURTHEST_AHEAD_IN_MS = HOUR_IN_MS + FORGOTTEN_AFTER_IN_MS;

const rows = z.array(z.object({ scope: z.string(), until: z.date() }));

/** Those that have no place now, and for how long. One query, over at most as many rows as the limits allow a minute. */
export async function fullScopes(
  session: SqlSession,
  limits: readonly PaceLimit[],
  now: Date,
): Promise<readonly FullScope[]> {
  const found = rows.parse(
    await session.query(FULL, [
      JSON.stringify(limits),
      new Date(now.getTime() - MINUTE_IN_MS).toISOString(),
      now.toISOString(),
      new Date(now.getTime() + FORGOTTEN_AFTER_IN_MS).toISOString(),
      new Date(now.getTime() + FURTHEST_AHEAD_IN_MS).toISOString(),
    ]),
  );
  return found.map(({ scope, until }) => ({ scope, forInMs: until.getTime() - now.getTime() }));
}

/**
 * Does something that takes a place under each limit, and comes to no row where one has none, or where it moves nothing. Part of the
 * transaction that commits a call: the place belongs to whoever sends. It locks nothing but the count before `work` does.
 */
export async function underLimits(
  transaction: SqlSession,
  limits: readonly PaceLimit[],
  now: Date,
  work: () => Promise<readonly unknown[]>,
): Promise<readonly unknown[]> {
  await transaction.query('select pg_advisory_xact_lock($1)', [PACE_LOCK]);
  if ((await fullScopes(transaction, limits, now)).length > 0) return [];
  const moved = await work();
  if (moved.length === 0) return moved;
  const before = new Date(now.getTime() - FORGOTTEN_AFTER_IN_MS).toISOString();
  await transaction.query('delete from sent_call where at < $1 or at > $2', [
    before,
    new Date(now.getTime() + FORGOTTEN_AFTER_IN_MS).toISOString(),
  ]);
  await transaction.query(
    `insert into sent_call (scope, at)
     select scope, $2::timestamptz from json_to_recordset($1::text::json) as row (scope text)`,
    [JSON.stringify(limits), now.toISOString()],
  );
  return moved;
}

/** Leaves scopes alone until then: Azure has said so. A later end that was set before stays. */
export async function keepOff(
  transaction: SqlSession,
  scopes: readonly string[],
  until: Date,
  now: Date,
): Promise<void> {
  await transaction.query('delete from held_scope where until <= $1', [now.toISOString()]);
  await transaction.query(
    `insert into held_scope (scope, until)
     select scope, $2::timestamptz from json_array_elements_text($1::text::json) as row (scope)
     on conflict (scope) do update set until = greatest(held_scope.until, excluded.until)`,
    [JSON.stringify([...new Set(scopes)].sort()), until.toISOString()],
  );
}

/** The last but (most - 1) of a minute is the one with whose end a place comes free. */
const FULL = `
  select scope, until from (
    select asked.scope, greatest(
      (select sent_call.at + interval '1 minute' from sent_call
       where sent_call.scope = asked.scope and sent_call.at > $2::timestamptz and sent_call.at < $4::timestamptz
       order by sent_call.at desc offset asked.most - 1 limit 1),
      (select held_scope.until from held_scope where held_scope.scope = asked.scope and held_scope.until < $5::timestamptz)
    ) as until
    from json_to_recordset($1::text::json) as asked (scope text, most integer)
  ) as found where until > $3::timestamptz`;
