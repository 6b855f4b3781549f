import type { Instant } from '../model/instant.ts';
import { gapIn, known } from '../model/reading.ts';
import { doesInstall } from '../schedules/install-filter.ts';
import { maintenanceWindow } from '../schedules/maintenance-window.ts';
import { latestRun, nextRun, type Run } from '../schedules/runs.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';
import { type ListedUpdate, pendingUpdateOf } from './listed-updates.ts';
import { pendingUpdates } from './pending-updates.ts';
import { installFilterOf } from './schedule-filter.ts';
import { type Schedule, schedules } from './schedules.ts';

/** When a schedule that covers a machine opens next. */
export interface UpcomingWindow {
  readonly schedule: Schedule;
  /** `Tokyo Standard Time`, as the schedule has it; null where it has none. */
  readonly timeZone: string | null;
  /** Its name in IANA's database; null where the window cannot be understood. */
  readonly ianaTimeZone: string | null;
  /** The window that is open now; null where none is. */
  readonly open: Run | null;
  /** The next ones, in order; none where the schedule has expired. */
  readonly runs: readonly Run[];
  /** The field of the window that cannot be understood, `configuration` where the schedule is not to be seen; null where all is well. */
  readonly unreadable: string | null;
  /** What of the updates that are pending passes its filters; null where they could not be read, or the schedule is not to be seen. */
  readonly passing: readonly ListedUpdate[] | null;
}

/** As many as anybody plans by. */
const MOST_WINDOWS = 3;

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
        ...openingsOf(schedule, now),
        passing: isFilterSeen ? updates.filter((each) => doesInstall(filter, pendingUpdateOf(each))) : null,
      };
    });
    return known(windows.toSorted((a, b) => soonest(a).localeCompare(soonest(b), 'en')));
  },
});

function openingsOf(schedule: Schedule, now: Instant): Omit<UpcomingWindow, 'passing'> {
  const written = schedule.configuration?.properties.maintenanceWindow ?? null;
  const timeZone = written?.timeZone ?? null;
  const none = { schedule, timeZone, ianaTimeZone: null, open: null, runs: [] };
  if (written === null)
    return { ...none, unreadable: schedule.configuration ? 'maintenanceWindow' : 'configuration' };
  const window = maintenanceWindow(written);
  if ('unreadable' in window) return { ...none, unreadable: window.unreadable };
  const latest = latestRun(window, now);
  const runs: Run[] = [];
  for (
    let run = nextRun(window, now);
    run !== null && runs.length < MOST_WINDOWS;
    run = nextRun(window, run.start)
  )
    runs.push(run);
  return {
    schedule,
    timeZone,
    ianaTimeZone: window.timeZone,
    open: latest !== null && latest.end > now ? latest : null,
    runs,
    unreadable: null,
  };
}

/** Without a next window last. */
function soonest({ open, runs: [next] }: UpcomingWindow): string {
  return (open ?? next)?.start ?? '~';
}
