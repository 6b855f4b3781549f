import type { DailyTime } from '../model/daily-time.ts';
import { isTimeZone } from '../model/time-zone.ts';

const WRITTEN = /^(?<time>(?:[01]\d|2[0-3]):[0-5]\d) (?<timeZone>[\w+/-]{1,64})$/;

/** `03:00 Asia/Tokyo`; null where it names no time of a day, or no time zone there is. */
export function dailyTimeOf(text: string): DailyTime | null {
  const { time, timeZone } = WRITTEN.exec(text)?.groups ?? {};
  return time !== undefined && timeZone !== undefined && isTimeZone(timeZone) ? { time, timeZone } : null;
}
