import type { Instant } from '../model/instant.ts';

/** English for US zones, Japanese for JST, British for European ones: ICU abbreviates a zone only where it is at home. */
const LOCALES_WITH_ZONE_NAMES = ['en-US', 'ja-JP', 'en-GB', 'en-AU', 'en-IN'];

interface CivilTime {
  readonly date: string;
  readonly time: string;
}

/**
 * A moment in the asker's zone and in UTC, to the minute: `2026-11-20 18:00 JST (09:00 UTC)`; the UTC date is added
 * where it differs. Throws a RangeError for a time zone that Intl does not know.
 */
export function instantText(instant: Instant, timeZone: string): string {
  const date = new Date(instant);
  const utc = civilTimeInUtc(date);
  if (timeZone === 'UTC') return `${utc.date} ${utc.time} UTC`;
  const local = civilTime(date, timeZone);
  const zone = zoneName(date, timeZone, local, utc);
  if (zone === 'UTC') return `${utc.date} ${utc.time} UTC`;
  const utcText = local.date === utc.date ? utc.time : `${utc.date} ${utc.time}`;
  return `${local.date} ${local.time} ${zone} (${utcText} UTC)`;
}

function civilTimeInUtc(date: Date): CivilTime {
  const [day = '', time = ''] = date.toISOString().split('T');
  return { date: day, time: time.slice(0, 5) };
}

function civilTime(date: Date, timeZone: string): CivilTime {
  const part: Record<string, string> = {};
  for (const { type, value } of formatIn('en-CA', timeZone).formatToParts(date)) part[type] = value;
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

const zoneNames = new Map<string, string>();

/** What a zone is called at a moment. It changes its name only with its distance from UTC, and a name costs five formats. */
function zoneName(date: Date, timeZone: string, local: CivilTime, utc: CivilTime): string {
  const distanceInMs = Date.parse(`${local.date}T${local.time}Z`) - Date.parse(`${utc.date}T${utc.time}Z`);
  const key = `${timeZone} ${distanceInMs}`;
  const name = zoneNames.get(key) ?? newZoneName(date, timeZone);
  zoneNames.set(key, name);
  return name;
}

function newZoneName(date: Date, timeZone: string): string {
  const names = LOCALES_WITH_ZONE_NAMES.map((locale) => shortZoneName(date, timeZone, locale));
  const offset = names[0] ?? timeZone;
  return names.find((name) => !/^GMT[+-]/.test(name)) ?? offset.replace('GMT', 'UTC');
}

function shortZoneName(date: Date, timeZone: string, locale: string): string {
  const parts = formatIn(locale, timeZone).formatToParts(date);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Making a format costs a hundred times its use. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const format = formats.get(key) ?? newFormat(locale, timeZone);
  formats.set(key, format);
  return format;
}

function newFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
}
