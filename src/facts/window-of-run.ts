import type { MaintenanceConfiguration } from '../azure/maintenance-configuration.ts';
import { cite } from '../azure/quote.ts';
import type { SomeEvidence } from '../model/evidence.ts';
import type { Instant } from '../model/instant.ts';
import { maintenanceWindow } from '../schedules/maintenance-window.ts';
import { latestRun } from '../schedules/runs.ts';
import { wallTimeOf } from '../schedules/wall-time.ts';

/** The window of a schedule that was open at a moment. */
export interface OpenedWindow {
  /** On the wall of its own time zone: `2026-11-21 02:00 +09:00`. */
  readonly opened: string;
  /** As the schedule has it: `Tokyo Standard Time`. */
  readonly timeZone: string;
  readonly evidence: SomeEvidence;
}

/** The window that a schedule had open at a moment, by what is set now; null where it had none open, or nobody can tell. */
export function windowOfRun(
  { id, properties }: MaintenanceConfiguration,
  at: Instant,
  now: Instant,
): OpenedWindow | null {
  const written = properties.maintenanceWindow;
  const window = written ? maintenanceWindow(written) : null;
  if (!written?.timeZone || window === null || 'unreadable' in window) return null;
  const run = latestRun(window, at);
  if (run === null || run.end < at) return null;
  const quoted = (field: 'startDateTime' | 'timeZone') =>
    cite(
      { source: 'resource-graph', record: id, at: now },
      `properties.maintenanceWindow.${field}`,
      written[field],
    );
  return {
    opened: wallTimeOf(run.start, window.timeZone),
    timeZone: written.timeZone,
    evidence: [quoted('startDateTime'), quoted('timeZone')],
  };
}
