import type { KustoDateTime } from '../value.ts';
import { fromCivilTime, toCivilTime } from './civil-time.ts';
import { ticks } from './ticks.ts';

/** The number of the day in its year: 1 on the first of January. */
export function dayOfYear(instant: KustoDateTime): number {
  const newYear = fromCivilTime(toCivilTime(instant).year, 1, 1);
  return newYear ? Number((instant.ticks - newYear.ticks) / ticks.day) + 1 : 1;
}
