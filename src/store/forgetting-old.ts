/** How many old rows one statement takes with it: more than come with it, so that they go faster than they come. */
const AT_ONCE = 50;

/**
 * The part of a `with` that deletes some rows of `table` on the way. Rows another replica is deleting are left to it, so
 * that none waits.
 */
export function forgettingOld(table: string, isOld: string): string {
  return `old_${table} as (
    delete from ${table} where ctid in (select ctid from ${table} where ${isOld} limit ${AT_ONCE} for update skip locked)
  )`;
}
