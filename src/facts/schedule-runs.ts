import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { type Instant, later } from '../model/instant.ts';
import { maintenanceWindow } from '../schedules/maintenance-window.ts';
import { type Run, runsBetween } from '../schedules/runs.ts';

/** The runs of a schedule that end after `from` and start before `to`, in order; none where its window cannot be understood. */
export function runsOfSchedule(
  { properties }: MaintenanceConfiguration,
  from: Instant,
  to: Instant,
): readonly Run[] {
  const written = properties.maintenanceWindow ?? null;
  const window = written && maintenanceWindow(written);
  if (window === null || 'unreadable' in window) return [];
  return runsBetween(window, later(from, -window.durationInMs), to).filter(({ end }) => end > from);
}
