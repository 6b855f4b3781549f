import { DAY_IN_MS, HOUR_IN_MS, MINUTE_IN_MS } from '../../model/instant.ts';

const UNITS_IN_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: MINUTE_IN_MS,
  h: HOUR_IN_MS,
  d: DAY_IN_MS,
  w: 7 * DAY_IN_MS,
};

/** The moment that `now`, `now-26h`, `now+3d` … names, seen from `now`; null for any other text, or beyond what a Date can hold. */
export function relativeTime(text: string, now: Date): Date | null {
  const parts = /^now(?:(?<sign>[+-])(?<count>\d+)(?<unit>[smhdw]))?$/.exec(text);
  if (parts === null) return null;
  const { sign, count, unit } = parts.groups ?? {};
  const distanceInMs =
    count === undefined || unit === undefined ? 0 : Number(count) * (UNITS_IN_MS[unit] ?? Number.NaN);
  const moment = new Date(now.getTime() + (sign === '-' ? -distanceInMs : distanceInMs));
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/** Whether a text was meant as a relative time, well written or not (`now - 3h`, `now-2months`). */
export function isMeantAsRelativeTime(text: string): boolean {
  return text === 'now' || /^now\s*[+-]\s*\d[\d.]*\s*\p{L}*$/iu.test(text);
}
