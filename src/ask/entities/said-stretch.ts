import type { SaidDay, TimeRange } from '../../model/time-range.ts';

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
];

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
  return null;
}
