import type { Temporal } from 'temporal-polyfill';
import { WINDOWS_TIME_ZONES } from './windows-time-zones.ts';

const MONTHS_COMPARED = 24;

/**
 * The Windows name of an IANA time zone, which is how maintenance windows name theirs: its own, else that of a zone whose clocks show the same for the two
 * years from a moment on (Madrid goes with Paris). Null where no Windows zone does, or the zone is none.
 */
export function windowsZoneOf(iana: string, from: Temporal.Instant): string | null {
  const zones = Object.entries(WINDOWS_TIME_ZONES);
  const own = zones.find(([, zone]) => zone.toLowerCase() === iana.toLowerCase());
  if (own) return own[0];
  try {
    const shown = offsets(iana, from);
    return zones.find(([, zone]) => offsets(zone, from) === shown)?.[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function offsets(zone: string, from: Temporal.Instant): string {
  const start = from.toZonedDateTimeISO(zone);
  return Array.from({ length: MONTHS_COMPARED }, (_, months) => start.add({ months }).offset).join(' ');
}
