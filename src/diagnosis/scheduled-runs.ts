import { runsOfSchedule } from '../facts/schedule-runs.ts';
import { later } from '../model/instant.ts';
import type { RunCalendar } from '../model/run-notice.ts';
import type { Inquirer } from './inquirer.ts';
import { schedulesInSight } from './schedules-in-sight.ts';

/** The runs of every schedule that patches guests, around now. One Resource Graph query. Throws AzureReadError. */
export async function scheduledRuns(
  pastInMs: number,
  aheadInMs: number,
  { azure, now }: Pick<Inquirer, 'azure' | 'now'>,
): ReturnType<RunCalendar['runs']> {
  const [from, to] = [later(now, -pastInMs), later(now, aheadInMs)];
  const schedules = await schedulesInSight({ azure });
  return {
    asOf: now,
    runs: schedules.flatMap((schedule) =>
      runsOfSchedule(schedule, from, to).map((run) => ({
        scheduleId: schedule.id.toLowerCase(),
        schedule: schedule.name,
        ...run,
      })),
    ),
  };
}
