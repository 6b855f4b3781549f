import { ENGLISH_WEEKDAY, JAPANESE_WEEKDAY, weekdayOf } from './weekday-names.ts';

/** How something repeats, read from words of either language; the first that fits is meant. */
type Reading = (text: string) => string | null;

const NUMBERS: readonly string[] = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
const COUNT = `(?<count>\\d{1,2}|${NUMBERS.slice(1).join('|')}|other|second|[一二三四五六])`;

/** "the second Tuesday", "third sat of the month", 第 2 火曜, 最終日曜. "Every second Saturday" is another matter: it is each other one. */
const NTH_IN_ENGLISH = new RegExp(
  `(?<nth>first|1st|second|2nd|third|3rd|fourth|4th|last)\\s(?<day>${ENGLISH_WEEKDAY})`,
);
const NTH_IN_JAPANESE = new RegExp(
  `(?:第\\s?(?<nth>[1-4一二三四])|(?<last>最終|最後の?))\\s?(?<day>${JAPANESE_WEEKDAY})`,
);
const PATCH_TUESDAY = /patch tuesday|(?:パッチ|月例)(?:の)?(?:火曜|チューズデー)/;
const EACH_OTHER = new RegExp(`every (?:other|second) ${ENGLISH_WEEKDAY}(?!.{0,12}month)`);
const DAYS_AFTER = new RegExp(
  `${COUNT}\\s?(?:days? (?:after|later)|日後)|(?:\\+|plus)\\s?${COUNT.replace('count', 'more')}\\s?(?:days?|日)`,
);
const DAYS_BEFORE = new RegExp(`${COUNT}\\s?(?:days? before|日前)`);
const DAY_AFTER = /(?:the|one) day after|翌日|次の日/;
const DAY_BEFORE = /(?:the|one) day before|前日|前の日/;
const ORDINALS: readonly (readonly [spoken: RegExp, nth: string])[] = [
  [/^(?:first|1st|1|一)$/, 'First'],
  [/^(?:second|2nd|2|二)$/, 'Second'],
  [/^(?:third|3rd|3|三)$/, 'Third'],
  [/^(?:fourth|4th|4|四)$/, 'Fourth'],
  [/^last$/, 'Last'],
];

const nthWeekday: Reading = (text) => {
  const offset = offsetIn(text);
  const shifted = offset === 0 ? '' : ` Offset${offset}`;
  if (PATCH_TUESDAY.test(text)) return `${months(text)} Second Tuesday${shifted}`;
  if (EACH_OTHER.test(text)) return null;
  const groups = (NTH_IN_ENGLISH.exec(text) ?? NTH_IN_JAPANESE.exec(text))?.groups;
  if (groups === undefined) return null;
  const written = groups.last === undefined ? (groups.nth ?? '') : 'last';
  const nth = ORDINALS.find(([spoken]) => spoken.test(written))?.[1] ?? '';
  return `${months(text)} ${nth} ${weekdayOf(groups.day ?? '')}${shifted}`;
};

function offsetIn(text: string): number {
  const after = countIn(text, DAYS_AFTER) ?? (DAY_AFTER.test(text) ? 1 : null);
  const before = countIn(text, DAYS_BEFORE) ?? (DAY_BEFORE.test(text) ? 1 : null);
  return after ?? (before === null ? 0 : -before);
}

const LAST_DAY =
  /last day of (?:the|each|every) month|end of (?:the|each|every) month|month[ -]end|月末|末日/;
/** A day, or several: "the 1st and the 15th". */
const DAYS = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:(?:,| and|, and) (?:the |day )?\d{1,2}(?:st|nd|rd|th)?){0,5}(?!\d|:)`;
const DAY_OF_MONTH = new RegExp(
  String.raw`(?:the |day )?(?<a>${DAYS})(?: day)? of (?:the|each|every) month|(?:monthly|every month|each month) on (?:the |day )?(?<b>${DAYS})|毎月(?:の)?\s?(?<c>\d{1,2}\s?日(?:\s?[と、,・]\s?\d{1,2}\s?日){0,5})`,
);

const dayOfMonth: Reading = (text) => {
  if (LAST_DAY.test(text)) return `${months(text)} day-1`;
  const { a, b, c } = DAY_OF_MONTH.exec(text)?.groups ?? {};
  const days = ((a ?? b ?? c)?.match(/\d{1,2}/g) ?? []).map(Number);
  const areDays = days.length > 0 && days.every((day) => day >= 1 && day <= 31);
  return areDays ? `${months(text)} ${days.map((day) => `day${day}`).join(',')}` : null;
};

const EVERY_MONTHS = new RegExp(`every ${COUNT} months|(?<months>\\d{1,2})\\s?[かヶケカ]月(?:ごと|毎)`);

/** `Month`, or `3Months` of a quarter. */
function months(text: string): string {
  return periods('Month', /quarter|四半期/.test(text) ? 3 : (countIn(text, EVERY_MONTHS) ?? 1));
}

const EVERY_HOURS = new RegExp(`(?:every|each) ${COUNT} hours|(?<hours>\\d{1,2})\\s?時間(?:ごと|おき|毎)`);
const hourly: Reading = (text) => {
  const count = countIn(text, EVERY_HOURS);
  return count === null ? null : periods('Hour', count);
};

const EVERY_WEEKS = new RegExp(
  `every ${COUNT} weeks?|(?<weeks>[2-9二三四])\\s?週(?:間)?(?:ごと|おき|毎|に\\s?[1一])`,
);
const FORTNIGHT = /fortnight|bi-?weekly|隔週/;
const WEEKDAYS_IN_TEXT = new RegExp(`(?<![a-z0-9_-])${ENGLISH_WEEKDAY}|${JAPANESE_WEEKDAY}`, 'g');
/** 毎週土日, 毎週月・水・金. */
const SHORT_WEEKDAYS =
  /(?:毎週|週)\s?(?<days>[月火水木金土日](?:[・、,と]?\s?[月火水木金土日]){0,6})(?![曜時])/;
const ON_WORKDAYS = /(?:every|each|on) (?:week|work|business)\s?days?|平日/;
const ON_WEEKENDS = /(?:every|each|on|at) (?:the )?weekends?|(?<!今|先|来|この|次の)週末|土日/;

/** "Monday to Friday", 月曜から金曜, 月〜金. */
const FROM_TO = new RegExp(
  `(?<from>${ENGLISH_WEEKDAY}|${JAPANESE_WEEKDAY})\\s?(?:to|through|thru|till|until|-|–|~|〜|～|から)\\s?(?<to>${ENGLISH_WEEKDAY}|${JAPANESE_WEEKDAY})|(?<![一-龠])(?<a>[月火水木金土日])\\s?(?:-|–|~|〜|～|から)\\s?(?<b>[月火水木金土日])(?![一-龠]|曜)`,
);
/** "Every day except Sunday", 日曜以外毎日: the days that are named are those without. */
const ALL_BUT = new RegExp(
  `(?:every ?day|daily|each day|nightly).{0,24}(?:except|but|excluding|other than|apart from)(?: for| on)? ${ENGLISH_WEEKDAY}|(?:${JAPANESE_WEEKDAY}[とや、・]?){1,6}\\s?(?:以外|を?除).{0,8}(?:毎日|毎朝|毎晩)|(?:毎日|毎朝|毎晩).{0,12}(?:${JAPANESE_WEEKDAY}[とや、・]?){1,6}\\s?(?:以外|を?除|は除)`,
);
const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const weekly: Reading = (text) => {
  const days = weekdaysIn(text);
  if (days.length === 0) return null;
  const every = FORTNIGHT.test(text) || EACH_OTHER.test(text) ? 2 : (countIn(text, EVERY_WEEKS) ?? 1);
  return `${periods('Week', every)} ${days.join(',')}`;
};

function weekdaysIn(text: string): readonly string[] {
  if (ON_WORKDAYS.test(text)) return ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  if (ON_WEEKENDS.test(text)) return ['Saturday', 'Sunday'];
  const { from, to, a, b } = FROM_TO.exec(text)?.groups ?? {};
  const [first, last] = [from ?? a, to ?? b].map((word) =>
    WEEK.findIndex((day) => day === weekdayOf(word ?? '')),
  );
  if (first !== undefined && last !== undefined && first >= 0 && last > first)
    return WEEK.slice(first, last + 1);
  const short = SHORT_WEEKDAYS.exec(text)?.groups?.days?.match(/[月火水木金土日]/g) ?? [];
  const words = [...short, ...(text.match(WEEKDAYS_IN_TEXT) ?? [])];
  const named = [...new Set(words.flatMap((word) => weekdayOf(word) ?? []))];
  return ALL_BUT.test(text) ? WEEK.filter((day) => !named.includes(day)) : named;
}

const EVERY_DAYS = new RegExp(`every ${COUNT} days|(?<days>\\d{1,2})\\s?日(?:ごと|毎)`);
const DAILY =
  /(?:every|each) (?:day|night|morning|evening)|(?<![a-z])(?:daily|nightly)(?![a-z])|毎日|毎晩|毎夜|毎朝|日次/;
const daily: Reading = (text) => {
  const count = countIn(text, EVERY_DAYS);
  return count === null ? (DAILY.test(text) ? 'Day' : null) : periods('Day', count);
};

const READINGS: readonly Reading[] = [nthWeekday, dayOfMonth, hourly, weekly, daily];

/**
 * How often something is to happen, as Azure writes it (`Week Saturday`, `Month Second Tuesday Offset3`); null where the text, in lower case,
 * does not say. Source of the grammar: Microsoft.Maintenance, MaintenanceWindow.recurEvery.
 */
export function recurrenceIn(text: string): string | null {
  for (const read of READINGS) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/** The number that a pattern finds; null where it does not fit. */
function countIn(text: string, pattern: RegExp): number | null {
  const groups = pattern.exec(text)?.groups;
  const [written] = Object.values(groups ?? {}).filter((value) => value !== undefined);
  if (written === undefined) return null;
  if (written === 'other' || written === 'second') return 2;
  const kanji = '〇一二三四五六'.indexOf(written);
  const word = NUMBERS.indexOf(written);
  return kanji > 0 ? kanji : word > 0 ? word : Number(written);
}

function periods(unit: string, count: number): string {
  return count === 1 ? unit : `${count}${unit}s`;
}
