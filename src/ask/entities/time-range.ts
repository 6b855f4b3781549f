import type { TimeRange } from '../../model/time-range.ts';
import { type MarkedText, markPattern } from '../marked-text.ts';
import { MONTHS } from './month-names.ts';

const UNITS: readonly (readonly [written: RegExp, isoOf: (count: number) => string])[] = [
  [/^(?:h|時間)/, (count) => `PT${count}H`],
  [/^(?:mo|[かヶヵケ]月|カ月)/, (count) => `P${count}M`],
  [/^(?:m|分)/, (count) => `PT${count}M`],
  [/^(?:d|日)/, (count) => `P${count}D`],
  [/^先週/, () => 'P7D'],
  [/^先月/, () => 'P1M'],
  [/^(?:w|週)/, (count) => `P${count * 7}D`],
];
const UNIT =
  '(?<unit>(?:hours?|hrs?|minutes?|mins?|days?|weeks?|months?)(?![a-z])|時間|分間?|日間?|週間?|[かヶヵケカ]月間?)';
const LAST: readonly RegExp[] = [
  String.raw`(?<![a-z0-9_-])(?:(?:in|over|during|within|for|from)\s)?(?:the\s)?(?:last|past|previous)\s(?:(?<count>\d{1,3})\s?)${UNIT}`,
  String.raw`(?<![a-z0-9_-])(?:in|over|during|within|for)\s(?:the\s)?(?:last|past)\s(?<single>hour|day|week|month)(?![a-z])`,
  String.raw`(?<![a-z0-9_-])since\s(?:the\s)?last\s(?<single>week|month)(?![a-z])`,
  String.raw`(?<![a-z0-9_-])(?:than|with|to)\slast\s(?<single>week|month)(?![a-z])`,
  String.raw`(?<single>先週|先月)\s?(?:から|以降|以来|より|と比べ|に比べ|と比較|との差|との違い)`,
  String.raw`(?:過去|直近|最近|ここ|この)の?\s?(?<count>\d{1,3})\s?${UNIT}`,
  String.raw`(?<count>\d{1,3})\s?(?<unit>時間|日|週間|[かヶヵケカ]月)以内`,
].map((pattern) => new RegExp(pattern, 'g'));

const DAY = String.raw`(?<day>(?<!day before )yesterday|today|(?<!一)昨日|きのう|今日|本日|\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}\s(?:${MONTHS.join('|')})[a-z]{0,6}\s\d{4}|(?:${MONTHS.join('|')})[a-z]{0,6}\s\d{1,2},?\s\d{4})(?![\dt:])(?!\s?\d{1,2}:\d{2})`;
const SINCE: readonly RegExp[] = [
  String.raw`(?<![a-z0-9_-])(?:since|starting|from)\s(?:the\s)?${DAY}`,
  String.raw`(?<![\d.-])${DAY}\s?(?:以降|以来|から(?!の|\s?\d))`,
].map((pattern) => new RegExp(pattern, 'g'));
const ON_DAY = new RegExp(String.raw`(?<![\d.a-z_-])(?:on\s)?${DAY}(?![a-z_-]|'s)`, 'g');

/** Marks the stretch of time that is asked about, as JSON of a `TimeRange`. A day without its year stays in the text: see `said-date.ts`. */
export function markTimeRange(text: MarkedText): MarkedText {
  const last = LAST.reduce(
    (marked, pattern) =>
      markPattern(marked, 'range', pattern, (_, { groups = {} }) => {
        const unit = groups.single ?? groups.unit ?? '';
        const isoOf = UNITS.find(([written]) => written.test(unit))?.[1];
        return isoOf === undefined
          ? null
          : jsonOf({ kind: 'last', duration: isoOf(Number(groups.count ?? 1)) });
      }),
    text,
  );
  const since = SINCE.reduce((marked, pattern) => markDays(marked, pattern, 'since'), last);
  return markDays(since, ON_DAY, 'day');
}

/** The range that a mark's value holds. */
export function timeRangeOf(value: string): TimeRange {
  return JSON.parse(value) as TimeRange;
}

function markDays(text: MarkedText, pattern: RegExp, kind: 'since' | 'day'): MarkedText {
  return markPattern(text, 'range', pattern, (_, { groups = {} }) => {
    const day = dayOf(groups.day ?? '');
    return day === null ? null : jsonOf({ kind, day });
  });
}

function dayOf(written: string): string | null {
  if (/^(?:yesterday|昨日|きのう)$/.test(written)) return 'yesterday';
  if (/^(?:today|今日|本日)$/.test(written)) return 'today';
  const month = MONTHS.findIndex((name) => written.includes(name)) + 1;
  const numbers = (written.match(/\d+/g) ?? []).map(Number);
  const year = numbers.find((number) => number > 31) ?? 0;
  const [first = 0, second = 0] = numbers.filter((number) => number !== year);
  const [monthOfYear, dayOfMonth] = month > 0 ? [month, first] : [first, second];
  if (year < 2000 || monthOfYear < 1 || monthOfYear > 12 || dayOfMonth < 1 || dayOfMonth > 31) return null;
  return [year, monthOfYear, dayOfMonth].map((part) => String(part).padStart(2, '0')).join('-');
}

function jsonOf(range: TimeRange): string {
  return JSON.stringify(range);
}
