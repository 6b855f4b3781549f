import { Temporal } from 'temporal-polyfill';
import { DAY_IN_MS, momentAt } from '../model/instant.ts';
import type { Surveyor } from '../model/survey.ts';
import type { TimeSpan } from '../model/time-range.ts';
import type { FilledDay } from '../store/remembered-fleet.ts';

/** How long Resource Graph keeps installations. Source: Azure Update Manager, query logs (`patchinstallationresources`). */
const INSTALLATIONS_KEPT_IN_MS = 30 * DAY_IN_MS;

/** As long as anything is remembered. */
const MOST_DAYS = 400;

/**
 * The days between the last look and today's that none is of, the oldest first, with the installations that Azure still keeps of each: one query a day of the last thirty. How
 * machines stood on them Azure keeps nowhere: of an assessment only the latest, which each look has anyway.
 */
export async function missedDays(
  last: string | null,
  today: string,
  timeZone: string,
  surveyor: Pick<Surveyor, 'installations'>,
  now: Date,
): Promise<readonly FilledDay[]> {
  const filled: FilledDay[] = [];
  for (const day of daysBetween(last, today)) {
    const span = spanOf(day, timeZone);
    const isKept = Date.parse(span.from) >= now.getTime() - INSTALLATIONS_KEPT_IN_MS;
    filled.push({ day: day.toString(), installations: isKept ? await surveyor.installations(span) : null });
  }
  return filled;
}

function daysBetween(last: string | null, today: string): readonly Temporal.PlainDate[] {
  if (last === null) return [];
  const end = Temporal.PlainDate.from(today);
  const count = Temporal.PlainDate.from(last).until(end).days - 1;
  const length = Math.min(MOST_DAYS, Math.max(0, count));
  return Array.from({ length }, (_, index) => end.subtract({ days: length - index }));
}

/** From midnight to midnight on the wall of the zone, 23 or 25 hours where its clocks change. */
function spanOf(day: Temporal.PlainDate, timeZone: string): TimeSpan {
  const startOf = (date: Temporal.PlainDate) => momentAt(date.toZonedDateTime(timeZone).epochMilliseconds);
  return { from: startOf(day), to: startOf(day.add({ days: 1 })) };
}
