import { gapIn, known } from '../model/reading.ts';
import { doesInstall } from '../schedules/install-filter.ts';
import { derivedFact } from './define-fact.ts';
import { isEsm } from './esm-updates.ts';
import type { Fact } from './fact.ts';
import { type ListedUpdate, pendingUpdateOf } from './listed-updates.ts';
import { pendingUpdates } from './pending-updates.ts';
import { installFilterOf } from './schedule-filter.ts';
import { type Schedule, schedules } from './schedules.ts';
import { type WindowOpenings, windowOpenings } from './window-openings.ts';

/** When a schedule that covers a machine opens next. */
export interface UpcomingWindow extends WindowOpenings {
  readonly schedule: Schedule;
  /** What of the updates that are pending passes its filters, without what no run installs for lack of Ubuntu Pro; null where they could not be read, or the schedule is not to be seen. */
  readonly passing: readonly ListedUpdate[] | null;
}

/** The next maintenance windows of the schedules that cover a machine, and what they would install of what is pending; the soonest schedule first. Costs what `schedules` and `pendingUpdates` do. */
export const upcomingWindows: Fact<readonly UpcomingWindow[]> = derivedFact({
  id: 'upcoming-windows',
  title: { en: 'next maintenance windows', ja: '次のメンテナンス期間' },
  kinds: ['azure-vm', 'azure-arc'],
  from: { schedules, pendingUpdates },
  derive({ schedules: assigned, pendingUpdates: pending }, machine, { now }) {
    if (assigned === undefined) return undefined;
    if (!assigned.isKnown) return gapIn(upcomingWindows, assigned);
    const updates = pending?.isKnown ? pending.value.updates : null;
    const windows = assigned.value.covering.map((schedule): UpcomingWindow => {
      const filter = installFilterOf(schedule.configuration, machine);
      const isFilterSeen = schedule.configuration !== null && updates !== null;
      return {
        schedule,
        ...windowOpenings(schedule.configuration, now),
        passing: isFilterSeen
          ? updates.filter((each) => !isEsm(each) && doesInstall(filter, pendingUpdateOf(each)))
          : null,
      };
    });
    return known(windows.toSorted((a, b) => soonest(a).localeCompare(soonest(b), 'en')));
  },
});

/** Without a next window last. */
function soonest({ open, runs: [next] }: UpcomingWindow): string {
  return (open ?? next)?.start ?? '~';
}
