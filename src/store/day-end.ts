import { z } from 'zod';
import { COMPLIANCE_STATES } from '../model/compliance.ts';
import type { DayTotals } from '../model/history.ts';
import type { Instant } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { SqlSession } from './sql-session.ts';
import { storableJson } from './storable-json.ts';

/** After so many days out of sight a machine is gone, whatever hides it. */
const LONGEST_UNSEEN_IN_DAYS = 30;

const counts = z.tuple([
  z.object({
    machineCount: z.number(),
    failingCount: z.number(),
    unseenCount: z.number(),
    untoldCount: z.number(),
  }),
]);
const states = z.array(z.object({ state: z.enum(COMPLIANCE_STATES), machineCount: z.number() }));
const causes = z.array(z.object({ scenario: z.string(), cause: z.string(), machineCount: z.number() }));

/** Ends a day, in the transaction of `session`: what it missed among all that could be listed is gone, the rest is added up. */
export async function endOfDay(
  session: SqlSession,
  day: string,
  at: Instant,
  unread: readonly Text[],
): Promise<void> {
  await session.query(GOING, [day, at, unread.length === 0]);
  const [sums] = counts.parse(await session.query(COUNTING, [day]));
  const byState = states.parse(await session.query(BY_STATE));
  const totals: Omit<DayTotals, 'day' | 'at'> = {
    ...sums,
    compliance: Object.fromEntries(byState.map(({ state, machineCount }) => [state, machineCount])),
    causes: causes.parse(await session.query(BY_CAUSE)),
    unread,
  };
  await session.query(
    `update history_day set at = $2::timestamptz, totals = $3::text::jsonb, taker = null, held_until = null
     where day = $1`,
    [day, at, storableJson(totals)],
  );
}

/**
 * A subscription of which nothing is seen may be hidden from the bot rather than empty: Resource Graph leaves out what may not be
 * read, and says nothing.
 */
const GOING = `
  update machine_known set gone_at = $2::timestamptz
  where gone_at is null and seen_at < (select began_at from history_day where day = $1) and (
    seen_at < $2::timestamptz - interval '${LONGEST_UNSEEN_IN_DAYS} days'
    or $3::boolean and subscription in (
      select subscription from machine_known where seen_at >= (select began_at from history_day where day = $1)
    )
  )`;

const HELD = `machine_known known join machine_state held on held.machine = known.number and held.from_at = known.state_at
  where known.gone_at is null`;

const COUNTING = `
  with today as (select began_at from history_day where day = $1)
  select count(*)::integer as "machineCount",
    count(*) filter (where held.state ? 'failing')::integer as "failingCount",
    count(*) filter (where known.seen_at < (select began_at from today))::integer as "unseenCount",
    count(*) filter (where known.seen_at >= (select began_at from today) and known.untold <> '[]')::integer as "untoldCount"
  from ${HELD}`;

const BY_STATE = `select held.state ->> 'is' as state, count(*)::integer as "machineCount" from ${HELD} group by 1`;

const BY_CAUSE = `
  select cause ->> 0 as scenario, cause ->> 1 as cause, count(distinct held.machine)::integer as "machineCount"
  from machine_known known join machine_state held on held.machine = known.number and held.from_at = known.state_at
    cross join jsonb_array_elements(held.state -> 'held') as cause
  where known.gone_at is null
  group by 1, 2 order by 3 desc, 1, 2`;
