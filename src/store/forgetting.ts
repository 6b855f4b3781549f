/** How long rows are kept: by table, the column that says how old one is, and for how many days after it. */
const KEPT = [
  // A channel repeats a delivery within seconds, at most minutes; a day leaves room for an outage between.
  { table: 'delivery', column: 'received_at', days: 1 },
  // Silent for as long as its buttons can be pressed, a dialog has nothing left to follow up.
  { table: 'conversation', column: 'changed_at', days: 30 },
  { table: 'card', column: 'expires_at', days: 0 },
  // Silent for half a year: nobody is there to read what the bot would post.
  { table: 'conversation_reference', column: 'changed_at', days: 180 },
] as const;

/** After this many arrivals old rows are forgotten: planning that costs as much as the rest of a statement. */
export const ARRIVALS_BETWEEN_FORGETTING = 100;

/** More rows of a table than come with as many arrivals, so that they go faster than they come. */
const ROWS_AT_ONCE = 1_000;

/**
 * The parts of a `with` that delete old rows as of the parameter `now`. Rows another replica is deleting are left
 * to it, so that none waits.
 */
export function forgettingOld(now: string): readonly string[] {
  return KEPT.map(
    ({ table, column, days }) =>
      `old_${table} as (
         delete from ${table} where ctid in (
           select ctid from ${table} where ${column} < ${now}::timestamptz - interval '${days} days'
           limit ${ROWS_AT_ONCE} for update skip locked
         )
       )`,
  );
}
