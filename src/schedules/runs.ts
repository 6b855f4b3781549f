import { Temporal } from 'temporal-polyfill';
import { HOUR_IN_MS, type Instant, momentAt } from '../model/instant.ts';
import type { MaintenanceWindow } from './maintenance-window.ts';
import { type OccurrenceTest, occurrencesFrom } from './occurrence-dates.ts';

/** One opening of a maintenance window. */
export interface Run {
  readonly start: Instant;
  readonly end: Instant;
}

/** The runs of a window that start at or after `from` and before `to`, in order. */
export function runsBetween(window: MaintenanceWindow, from: Instant, to: Instant): readonly Run[] {
  const runs: Run[] = [];
  for (const run of runsOnward(window, from)) {
    if (run.start >= to) break;
    runs.push(run);
  }
  return runs;
}

/** The first run that starts after a moment; null where the window has expired by then or does not come for ten years. */
export function nextRun(window: MaintenanceWindow, after: Instant): Run | null {
  for (const run of runsOnward(window, after)) if (run.start > after) return run;
  return null;
}

/** The last run that started at or before a moment; null where none had. */
export function latestRun(window: MaintenanceWindow, at: Instant): Run | null {
  for (const run of runsBackward(window, at)) if (run.start <= at) return run;
  return null;
}

/** When the window expires; null: never. */
export function expiryOf({ expiration, timeZone }: MaintenanceWindow): Instant | null {
  return expiration === null ? null : momentOf(expiration, timeZone);
}

/** What repeats every 35 months on a day that few months have may take years to come round. */
const HORIZON_IN_DAYS = 3660;

function* runsOnward(window: MaintenanceWindow, from: Instant): Generator<Run> {
  if (window.recurrence.unit === 'hour') {
    yield* hourlyRuns(window, from, 1);
    return;
  }
  const { start } = window;
  const isOccurrence = occurrencesOf(window);
  const day = dateIn(window, from).subtract({ days: 1 });
  const first = Temporal.PlainDate.compare(day, start.toPlainDate()) < 0 ? start.toPlainDate() : day;
  for (let days = 0; days <= HORIZON_IN_DAYS; days++) {
    const date = first.add({ days });
    const run = isOccurrence(date) ? runOn(window, date.toPlainDateTime(start.toPlainTime())) : null;
    if (run === 'expired') return;
    if (run !== null && run.start >= from) yield run;
  }
}

function* runsBackward(window: MaintenanceWindow, at: Instant): Generator<Run> {
  if (window.recurrence.unit === 'hour') {
    yield* hourlyRuns(window, at, -1);
    return;
  }
  const { start, expiration } = window;
  const isOccurrence = occurrencesOf(window);
  const reached = dateIn(window, at).add({ days: 1 });
  const end = expiration?.toPlainDate() ?? reached;
  const last = Temporal.PlainDate.compare(end, reached) < 0 ? end : reached;
  for (let days = 0; days <= HORIZON_IN_DAYS; days++) {
    const date = last.subtract({ days });
    if (Temporal.PlainDate.compare(date, start.toPlainDate()) < 0) return;
    const run = isOccurrence(date) ? runOn(window, date.toPlainDateTime(start.toPlainTime())) : null;
    if (run !== null && run !== 'expired') yield run;
  }
}

function occurrencesOf({ recurrence, start }: MaintenanceWindow): OccurrenceTest {
  return occurrencesFrom(recurrence, start.toPlainDate());
}

/** Hours are counted on the clock, so that no change to or from summer time moves them. `step` -1: backward in time. */
function* hourlyRuns(window: MaintenanceWindow, from: Instant, step: 1 | -1): Generator<Run> {
  const begins = Date.parse(momentOf(window.start, window.timeZone));
  const every = window.recurrence.every * HOUR_IN_MS;
  const expires = expiryOf(window);
  const reached = (Date.parse(from) - begins) / every;
  const bound = step === 1 ? Math.ceil(reached) : Math.floor(reached);
  for (let index = step === 1 ? Math.max(0, bound) : bound; index >= 0; index += step) {
    const run = lasting(window, momentAt(begins + index * every));
    if (expires === null || run.start < expires) yield run;
    else if (step === 1) return;
  }
}

/** A run that would start when the window has expired is none. */
function runOn(window: MaintenanceWindow, wall: Temporal.PlainDateTime): Run | 'expired' {
  const { expiration, timeZone } = window;
  if (expiration !== null && Temporal.PlainDateTime.compare(wall, expiration) >= 0) return 'expired';
  return lasting(window, momentOf(wall, timeZone));
}

function lasting({ durationInMs }: MaintenanceWindow, start: Instant): Run {
  return { start, end: momentAt(Date.parse(start) + durationInMs) };
}

/**
 * The moment of a time on the wall. In the hour that summer time skips the run starts as much later, in the hour that comes twice
 * it starts the first time: the reading that Temporal and RFC 5545 share.
 */
function momentOf(wall: Temporal.PlainDateTime, timeZone: string): Instant {
  return momentAt(wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
}

function dateIn({ timeZone }: MaintenanceWindow, at: Instant): Temporal.PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();
}
