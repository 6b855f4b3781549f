import { Temporal } from 'temporal-polyfill';
import { HOUR_IN_MS, MINUTE_IN_MS } from '../model/instant.ts';
import { type Recurrence, recurrence } from './recurrence.ts';
import { WINDOWS_TIME_ZONES } from './windows-time-zones.ts';

/** A maintenance window as Azure writes it. */
export interface WrittenWindow {
  /** On the wall of `timeZone`: `2026-12-01 02:00`. */
  readonly startDateTime: string | null;
  readonly expirationDateTime: string | null;
  /** `HH:mm`. */
  readonly duration: string | null;
  /** A Windows name: `Tokyo Standard Time`. */
  readonly timeZone: string | null;
  readonly recurEvery: string | null;
}

/** A maintenance window that has been understood. */
export interface MaintenanceWindow {
  readonly start: Temporal.PlainDateTime;
  /** Null: it never ends. */
  readonly expiration: Temporal.PlainDateTime | null;
  readonly durationInMs: number;
  /** IANA. */
  readonly timeZone: string;
  readonly recurrence: Recurrence;
}

/** The field that keeps a window from being understood. */
export type Unreadable = { readonly unreadable: keyof WrittenWindow };

/** The window that Azure's fields describe. Source: Microsoft.Maintenance 2023-04-01, MaintenanceWindow. */
export function maintenanceWindow(written: WrittenWindow): MaintenanceWindow | Unreadable {
  const start = wallTime(written.startDateTime);
  if (start === null) return { unreadable: 'startDateTime' };
  const expires = written.expirationDateTime ?? '';
  const expiration = expires === '' ? null : wallTime(expires);
  if (expires !== '' && expiration === null) return { unreadable: 'expirationDateTime' };
  const durationInMs = durationOf(written.duration);
  if (durationInMs === null) return { unreadable: 'duration' };
  const timeZone = ianaOf(written.timeZone);
  if (timeZone === null) return { unreadable: 'timeZone' };
  const repeats = recurrence(written.recurEvery ?? '');
  if (repeats === null) return { unreadable: 'recurEvery' };
  return { start, expiration, durationInMs, timeZone, recurrence: repeats };
}

/** `2026-12-01 02:00`, also with seconds or a T. */
function wallTime(text: string | null): Temporal.PlainDateTime | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?$/.test(text.trim())) return null;
  try {
    return Temporal.PlainDateTime.from(text.trim().replace(' ', 'T'), { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function durationOf(text: string | null): number | null {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(text?.trim() ?? '') ?? [];
  return hours === undefined ? null : Number(hours) * HOUR_IN_MS + Number(minutes) * MINUTE_IN_MS;
}

const IANA: ReadonlyMap<string, string> = new Map(
  Object.entries(WINDOWS_TIME_ZONES).map(([windows, iana]) => [windows.toLowerCase(), iana]),
);

/** The IANA zone of a Windows time zone, in any case; null for a name that Windows does not have. */
export function ianaOf(windowsTimeZone: string | null): string | null {
  return IANA.get(windowsTimeZone?.trim().toLowerCase() ?? '') ?? null;
}
