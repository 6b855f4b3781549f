import { type SaidDay, type TimeRange, WEEKDAYS } from '../../model/time-range.ts';

/** "In the last week" ends now, and so do those that something is compared with. */
const NOT_UP_TO_NOW = '(?<!(?:in|over|during|within|for|since|than|with|to|the) )';

const STRETCHES: readonly (readonly [day: SaidDay, en: string, ja: string])[] = [
  ['last-night', 'last night|yesterday (?:evening|night)|overnight', '昨夜|昨晩|ゆうべ|昨日の夜|夜間に'],
  ['tonight', 'tonight|this evening', '今夜|今晩|今日の夜'],
  ['this-morning', 'this morning', '今朝|けさ'],
  ['tomorrow', 'tomorrow', '明日|あした'],
  ['this-week', 'this week', '今週(?!末)'],
  ['next-week', 'next week', '来週(?!末)'],
  ['this-weekend', '(?:this|the coming) weekend', '(?:今|この)週末'],
  ['last-weekend', '(?:last|past) weekend', '先週末|先週の(?:週末|土日)'],
  ['this-month', 'this month', '今月'],
  [
    'last-week',
    `${NOT_UP_TO_NOW}last week`,
    '先週(?!末|の(?:週末|土日)|\\s?(?:から|以降|以来|より|と比|に比|との))',
  ],
  ['last-month', `${NOT_UP_TO_NOW}last month`, '先月(?!\\s?(?:から|以降|以来|より|と比|に比|との))'],
];

/** "Monday" alone may be every Monday, and one that is to come. */
const SINCE_WEEKDAY = WEEKDAYS.map((day, index) => {
  const ja = `${[...'月火水木金土日'][index]}曜日?`;
  return [
    day,
    new RegExp(
      `(?<![a-z])since (?:last |this )?${day}(?![a-z])|(?:先週の?|今週の?)?${ja}(?:以降|以来|から(?![^。]*(?:毎週|スケジュール|[月火水木金土日]曜|作成|開始)))`,
    ),
  ] as const;
});

const AGE_UNITS: readonly (readonly [written: RegExp, isoOf: (count: number) => string])[] = [
  [/^(?:day|日)/, (count) => `P${count}D`],
  [/^(?:week|週)/, (count) => `P${count * 7}D`],
  [/^(?:month|[かヶヵケカ]月)/, (count) => `P${count}M`],
  [/^(?:year|年)/, (count) => `P${count}Y`],
];
const AGE_UNIT = '(?<unit>(?:day|week|month|year)s?(?![a-z])|日間?|週間?|[かヶヵケカ]月間?|年間?)';
/** More than so long: not a stretch that ends now, but how long something is so. */
const AGES: readonly RegExp[] = [
  `(?<![a-z0-9_-])(?:(?:for|in) )?(?:more than|longer than|older than|over|at least) (?<count>\\d{1,3}|a|an|one|two|three) ?${AGE_UNIT}`,
  `(?<=(?:not|never|no|n't|without) (?:[a-z-]+ ){0,6})(?:for|in) (?<count>\\d{1,3}|a|an|one|two|three) ?${AGE_UNIT}`,
  `(?<!\\d)(?<count>\\d{1,3}) ?${AGE_UNIT}(?:以上|を超え|を越え|より(?:前|古|長)|超(?![a-z]))`,
].map((pattern) => new RegExp(pattern));
/** 「3日前から」; 「2019年以上前」 counts no years. */
const SINCE_AGO = new RegExp(`(?<!\\d)(?<count>\\d{1,3}) ?${AGE_UNIT}前(?:から|以降|以来)`);
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
]);

/** How long something is so ("for more than 7 days", 「7日以上」), or since when by the count of days; null where neither is said. */
function countedIn(saying: string): TimeRange | null {
  const ago = SINCE_AGO.exec(saying)?.groups;
  if (ago !== undefined) return durationOf('last', ago);
  const age = AGES.map((pattern) => pattern.exec(saying)?.groups).find((groups) => groups !== undefined);
  return age === undefined ? null : durationOf('over', age);
}

function durationOf(
  kind: 'last' | 'over',
  { count = '', unit = '' }: Readonly<Record<string, string>>,
): TimeRange | null {
  const isoOf = AGE_UNITS.find(([written]) => written.test(unit))?.[1];
  return isoOf === undefined ? null : { kind, duration: isoOf(NUMBERS.get(count) ?? Number(count)) };
}

const PATTERNS = STRETCHES.map(
  ([day, en, ja]) =>
    [
      day,
      new RegExp(
        `(?:(?<since>since|from) )?(?<![a-z0-9_-])(?:${en})(?![a-z0-9_-])|(?:${ja})(?<from>以降|以来|から)?`,
      ),
    ] as const,
);

/**
 * The night, morning, week or month that is said of a text whose names are blank; null where none is. The words stay in the text: a report of what
 * comes "tonight" is told by them from one of what was.
 */
export function saidStretchIn(saying: string): TimeRange | null {
  for (const [day, pattern] of PATTERNS) {
    const match = pattern.exec(saying);
    if (match === null) continue;
    const isSince = match.groups?.since !== undefined || match.groups?.from !== undefined;
    return { kind: isSince ? 'since' : 'day', day };
  }
  const since = SINCE_WEEKDAY.find(([, pattern]) => pattern.test(saying));
  return since === undefined ? countedIn(saying) : { kind: 'since', day: since[0] };
}
