import { matchesOf } from '../../model/matches-of.ts';
import type { TimeOfDay } from '../../model/time-of-day.ts';

const WRITTEN = [
  String.raw`(?<![\d.:])(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?::00)?(?:\s?(?<half>[ap])\.?m)?(?![\d.])`,
  String.raw`(?<![\d.:])(?<hour>\d{1,2})\s?(?<half>[ap])\.?m(?![a-z])`,
  String.raw`(?<part>午前|午後|深夜|夜中の?|早朝|朝の?|夜の?|夕方)?\s?(?<![\d.:])(?<hour>\d{1,2})\s?時(?!間)(?:\s?(?<thirty>半)|\s?(?<minute>[0-5]?\d)\s?分)?`,
  String.raw`(?<![a-z])at (?<hour>\d{1,2})(?![\d.:%-]|\s?(?:[ap]\.?m|h|m|hours?|minutes?|machines?|servers?)(?![a-z]))`,
  `(?<![a-z])(?<named>midnight|noon|正午|真夜中)(?![a-z])`,
].map((pattern) => new RegExp(pattern, 'g'));

const BETWEEN = /^\s{0,2}(?:-|~|–|to|until|till|through|から|より|and)\s{0,2}(?:the\s)?$/;

/** The time of day that a text names, in lower case; null where it names none. */
export function timeOfDayIn(text: string): TimeOfDay | null {
  const [first, ...others] = timesIn(text);
  if (first === undefined) return null;
  const next = others.find(({ from }) => from >= first.to);
  const isUntil = next !== undefined && BETWEEN.test(text.slice(first.to, next.from));
  return { start: first.time, end: isUntil ? next.time : null };
}

/** Whether a text names several times of day that are no beginning and end. */
export function namesSeveralTimes(text: string): boolean {
  const others = new Set(timesIn(text).map(({ time }) => time));
  const { start, end } = timeOfDayIn(text) ?? {};
  if (end !== null && !/\d\s?(?:and|と)\s?\d/.test(text)) return false;
  return [...others].some((time) => time !== start);
}

function timesIn(text: string) {
  return WRITTEN.flatMap((pattern) =>
    matchesOf(pattern, text).flatMap((match) => {
      const time = timeOf(match.groups ?? {});
      return time === null ? [] : [{ time, from: match.index, to: match.index + match[0].length }];
    }),
  ).toSorted((a, b) => a.from - b.from || b.to - a.to);
}

function timeOf({
  hour,
  minute = '0',
  half,
  part = '',
  thirty,
  named,
}: Readonly<Record<string, string | undefined>>): string | null {
  if (named !== undefined) return named === 'noon' || named === '正午' ? '12:00' : '00:00';
  const written = Number(hour);
  const isAfternoon = half === 'p' || part === '午後' || (/^(?:夜の?|夕方)$/.test(part) && written >= 4);
  const hours = isAfternoon && written < 12 ? written + 12 : half === 'a' && written === 12 ? 0 : written;
  const minutes = thirty === undefined ? Number(minute) : 30;
  if (hours > 24) return null;
  return `${String(hours % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
