import type { Clock } from '../model/clock.ts';
import type { DailyTime } from '../model/daily-time.ts';
import { MINUTE_IN_MS } from '../model/instant.ts';
import type { Text } from '../model/locale.ts';
import type { Surveyor } from '../model/survey.ts';
import type { RememberedFleet } from '../store/remembered-fleet.ts';
import { dueDay } from './due-day.ts';
import { missedDays } from './missed-days.ts';

export interface RememberingParts {
  readonly surveyor: Surveyor;
  readonly fleet: RememberedFleet;
  /** Of the tenant: what is remembered has its times. */
  readonly clock: Clock;
  readonly at: DailyTime;
}

/** What became of a round. `elsewhere`: there was nothing to do, or another process does it. */
export type Round = 'remembered' | 'elsewhere';

/** Azure that does not answer, or a store that is full, is not asked again at once. */
const PAUSE_IN_MS = 15 * MINUTE_IN_MS;

/**
 * Looks at the whole fleet where today's look is due, and keeps what changed, page by page: memory holds one page. Of the days since the last look it keeps what Azure still tells. What is seen stays kept
 * where the look ends in the middle, and another process, or the next round, goes on with it: at once where `signal` ends it. Rejects
 * with the error of Azure or the store; the look is then left for a while.
 */
export async function rememberDue(
  { surveyor, fleet, clock, at }: RememberingParts,
  signal: AbortSignal,
): Promise<Round> {
  const today = dueDay(clock.now(), at);
  const day = await fleet.take(today);
  if (day === null) return 'elsewhere';
  // What is being read is not waited for; whatever comes of it then, the day is no longer this process's.
  const leave = () => void day.leave(0).catch(() => undefined);
  signal.addEventListener('abort', leave, { once: true });
  try {
    const unread: Text[] = [];
    for await (const page of surveyor.survey()) {
      unread.push(...page.unread.map(({ needs }) => needs));
      if (!(await day.record(page.machines))) return 'elsewhere';
    }
    const missed = await missedDays(await day.before(), today, at.timeZone, surveyor, clock.now());
    return (await day.end(unread, missed)) ? 'remembered' : 'elsewhere';
  } catch (error) {
    // Where the store is what fails, the day becomes free by itself.
    await day.leave(PAUSE_IN_MS).catch(() => undefined);
    throw error;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
