import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../model/instant.ts';
import { ianaOf, maintenanceWindow } from '../../schedules/maintenance-window.ts';
import { nextRun } from '../../schedules/runs.ts';

/** A schedule starts so long after it was made, or later. Source: Azure, maintenance configurations, limits. */
export const LEAD_IN_MINUTES = 15;

/** When a schedule is to begin. */
export interface Beginning {
  /** `HH:mm` on the clock of the time zone. */
  readonly time: string;
  /** `2026-12-05`; null: as soon as can be. */
  readonly day: string | null;
  readonly recurEvery: string;
  /** `HH:mm`. */
  readonly duration: string;
  /** A Windows name. */
  readonly timeZone: string;
}

/**
 * The wall time of the first run (`2026-11-28 02:00`): on or after the day that was said, and at the earliest as long after now as Azure asks for. Null where
 * no such run comes, or the day is none.
 */
export function firstStart(
  { time, day, recurEvery, duration, timeZone }: Beginning,
  now: Instant,
): string | null {
  const earliest = Temporal.Instant.from(now).add({ minutes: LEAD_IN_MINUTES });
  // The day before begins the counting, so that a run of today is seen in every time zone.
  const counted = earliest.toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 1 });
  const from = plainDate(day) ?? counted;
  const startDateTime = `${from} ${time}`;
  const window = maintenanceWindow({
    startDateTime,
    expirationDateTime: null,
    duration,
    timeZone,
    recurEvery,
  });
  if ('unreadable' in window) return null;
  const run = nextRun(window, before(earliest));
  if (run === null) return null;
  const wall = Temporal.Instant.from(run.start).toZonedDateTimeISO(window.timeZone);
  return `${wall.toPlainDate()} ${wall.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** Whether the time on the day that was said lies nearer than Azure takes, or behind. */
export function isTooNear({ time, day, timeZone }: Beginning, now: Instant): boolean {
  const date = plainDate(day);
  const zone = ianaOf(timeZone);
  if (date === null || zone === null) return false;
  const begins = date.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone);
  const earliest = Temporal.Instant.from(now).add({ minutes: LEAD_IN_MINUTES });
  return Temporal.Instant.compare(begins.toInstant(), earliest) < 0;
}

/** `nextRun` gives what starts later than a moment. */
function before(moment: Temporal.Instant): Instant {
  return moment.subtract({ seconds: 1 }).toString({ smallestUnit: 'second' }) as Instant;
}

function plainDate(day: string | null): Temporal.PlainDate | null {
  if (day === null) return null;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
