import { type TimeRange, WEEKDAYS } from '../../model/time-range.ts';
import { MONTHS } from './month-names.ts';

const MONTH = `(?<month>${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const DAY = '(?<day>[12]\\d|3[01]|0?[1-9])';
const YEAR = '(?<year>20\\d\\d)';
/** No version, no count and no time of day may follow. */
const END = '(?![\\d:/]|\\.\\d| ?(?:of|%|days?|hours?|minutes?|machines?|servers?|vms?|updates?)(?![a-z]))';
/** What makes a number in Japanese a date, and no count or fraction. */
const END_JA =
  '(?=[にのはをがもで夜朝昼、。に付]|から|以降|まで|時点|午[前後]|早朝|深夜|未明|\\s(?!台|件|個|回)|$)';

/** Days of a month, with or without it; the one that lies nearest is meant where no year is said. */
const DATES: readonly RegExp[] = [
  `(?<![a-z0-9:./-])${DAY}(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])`,
  `(?<![a-z0-9])${MONTH} (?:the )?${DAY}(?:st|nd|rd|th)?(?![a-z])${END}(?!,? 20\\d\\d)`,
  `(?<![\\d年])(?<monthNumber>1[0-2]|0?[1-9])月 ?${DAY}日(?!間)`,
  `(?<![\\d/.-])(?<monthNumber>1[0-2]|0?[1-9])/${DAY}${END_JA}(?<=[\\d])(?=[^a-z]*[ぁ-んァ-ヶ一-龠])`,
  `(?<![a-z0-9])on (?<monthNumber>1[0-2]|0?[1-9])/(?<day>1[3-9]|2\\d|3[01])(?![\\d/])`,
  `(?<![a-z0-9])on the ${DAY}(?:st|nd|rd|th)(?![a-z0-9])(?! (?:of|[a-z]+day|machine|server|vm|line|row|one|day))`,
  `(?<![\\d月])${DAY}日(?=に|の(?:夜|朝|昼|実行|再起動|失敗|パッチ|更新|スケジュール|メンテ)|夜|朝|から(?!の)|以降)(?!間)`,
].map((pattern) => new RegExp(pattern));

/** "in August 2024", 2024年8月. A month alone is more often that of an update's release. */
const MONTHS_OF_YEARS: readonly RegExp[] = [
  `(?<![a-z0-9])(?:in|during|for|of) ${MONTH},? ${YEAR}(?!\\d)`,
  `(?<!\\d)${YEAR}年 ?(?<monthNumber>1[0-2]|0?[1-9])月(?!\\s?\\d)`,
].map((pattern) => new RegExp(pattern));

const COUNTS: ReadonlyMap<string, number> = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
const AGO: readonly RegExp[] = [
  '(?<![a-z0-9])(?<count>\\d{1,2}|two|three|four|five) days? ago(?![a-z])',
  '(?<!\\d)(?<count>\\d{1,2})日前(?=に|の|、|は|$|[。?;])',
  '(?<before>一昨日|おととい|おとつい|the day before yesterday)',
].map((pattern) => new RegExp(pattern));

/** Of every weekday and of one to come nothing is told as of one that is over. */
const OVER =
  /(?<![a-z])(?:did|didn't|was|were|wasn't|weren't|failed|rebooted|restarted|skipped|missed|ran|crashed|went|happened)(?![a-z])/;
const WEEKDAY_EN = WEEKDAYS.join('|');
const LAST_WEEKDAY = new RegExp(`(?<![a-z])(?:last|past|this past) (?<weekday>${WEEKDAY_EN})(?![a-z])`);
const ON_WEEKDAY = new RegExp(`(?<![a-z])on (?<weekday>${WEEKDAY_EN})(?![a-z])`);
const WEEKDAY_JA = /(?:この前|前回|こないだ|直近)の?(?<weekday>[月火水木金土日])曜/;

/** What may stand before and after a day since which something is so. */
const SINCE_BEFORE = /(?<![a-z])(?:since|from|starting)(?: on| the)* $/;
const SINCE_AFTER = /^(?:以降|以来|から(?!の))/;

/** The day, or the month of a year, that a text in lower case names without a whole date; null where it names none. */
export function saidDateIn(saying: string): TimeRange | null {
  for (const [patterns, dayOf] of READ) {
    for (const pattern of patterns) {
      const match = pattern.exec(saying);
      const day = match?.groups === undefined ? null : dayOf(match.groups);
      if (match === null || day === null) continue;
      const isSince =
        SINCE_BEFORE.test(saying.slice(0, match.index)) ||
        SINCE_AFTER.test(saying.slice(match.index + match[0].length));
      return { kind: isSince ? 'since' : 'day', day };
    }
  }
  const weekday = weekdayIn(saying);
  return weekday === null ? null : { kind: 'day', day: weekday };
}

type Groups = Readonly<Record<string, string | undefined>>;

const READ: readonly (readonly [readonly RegExp[], (groups: Groups) => string | null])[] = [
  [DATES, dateOf],
  [MONTHS_OF_YEARS, (groups) => `${groups.year}-${monthOf(groups)}`],
  [AGO, daysAgo],
];

function dateOf(groups: Groups): string {
  const day = (groups.day ?? '').padStart(2, '0');
  const month = monthOf(groups);
  return month === null ? `---${day}` : `--${month}-${day}`;
}

function monthOf({ month, monthNumber }: Groups): string | null {
  const number = month === undefined ? monthNumber : `${MONTHS.indexOf(month) + 1}`;
  return number?.padStart(2, '0') ?? null;
}

function daysAgo({ before, count = '' }: Groups): string | null {
  const days = before === undefined ? (COUNTS.get(count) ?? Number(count)) : 2;
  return days === 0 ? null : `P${days}D`;
}

function weekdayIn(saying: string): string | null {
  const found = LAST_WEEKDAY.exec(saying) ?? (OVER.test(saying) ? ON_WEEKDAY.exec(saying) : null);
  const index = '月火水木金土日'.indexOf(WEEKDAY_JA.exec(saying)?.groups?.weekday ?? '-');
  return found?.groups?.weekday ?? WEEKDAYS[index] ?? null;
}
