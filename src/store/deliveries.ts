import type { Clock } from '../model/clock.ts';
import { DAY_IN_MS } from '../model/instant.ts';
import type { SqlSession } from './sql-session.ts';

/** A channel repeats a delivery within seconds, at most minutes; a day leaves room for an outage between. */
const REMEMBERED_IN_MS = DAY_IN_MS;

export interface Deliveries {
  /** True for the first caller with this activity of this conversation, on any replica; false for every later one. */
  claim(conversation: string, activity: string): Promise<boolean>;
}

export function storedDeliveries(session: SqlSession, clock: Clock): Deliveries {
  return {
    claim: async (conversation, activity) => {
      const now = clock.now();
      const forgetBefore = new Date(now.getTime() - REMEMBERED_IN_MS);
      // Forgets a few old rows on the way; rows another replica is deleting are left to it, so that none waits.
      const claimed = await session.query(
        `with old as (
           delete from delivery where ctid in
             (select ctid from delivery where received_at < $4 limit 50 for update skip locked)
         )
         insert into delivery (conversation, activity, received_at) values ($1, $2, $3)
         on conflict (conversation, activity) do nothing returning activity`,
        [conversation, activity, now.toISOString(), forgetBefore.toISOString()],
      );
      return claimed.length === 1;
    },
  };
}
