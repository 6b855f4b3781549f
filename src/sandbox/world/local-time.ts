import { WINDOWS_TIME_ZONES } from '../../schedules/windows-time-zones.ts';

/** A moment as `YYYY-MM-DD hh:mm` on the wall of a Windows time zone, whole minutes; null when there is no such zone. */
export function localTime(moment: Date, windowsTimeZone: string): string | null {
  if (!Object.hasOwn(WINDOWS_TIME_ZONES, windowsTimeZone)) return null;
  const timeZone = WINDOWS_TIME_ZONES[windowsTimeZone];
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}
