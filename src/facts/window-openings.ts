import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import type { Instant } from '../model/instant.ts';
import { maintenanceWindow } from '../schedules/maintenance-window.ts';
import { latestRun, nextRun, type Run } from '../schedules/runs.ts';

/** When a schedule opens next. */
export interface WindowOpenings {
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
}

/** As many as anybody plans by. */
const MOST_WINDOWS = 3;

/** The window that is open and the next ones. `configuration` null: the schedule is not to be seen. */
export function windowOpenings(configuration: MaintenanceConfiguration | null, now: Instant): WindowOpenings {
  const written = configuration?.properties.maintenanceWindow ?? null;
  const timeZone = written?.timeZone ?? null;
  const none = { timeZone, ianaTimeZone: null, open: null, runs: [] };
  if (written === null) return { ...none, unreadable: configuration ? 'maintenanceWindow' : 'configuration' };
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
    timeZone,
    ianaTimeZone: window.timeZone,
    open: latest !== null && latest.end > now ? latest : null,
    runs,
    unreadable: null,
  };
}
