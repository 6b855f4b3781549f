import type { UnkeptWish } from '../model/digest-wish.ts';
import { timeZoneIn } from '../model/said-time-zone.ts';
import { namesSeveralTimes } from './entities/time-of-day.ts';
import { ENGLISH_WEEKDAY } from './entities/weekday-names.ts';

const EACH = `(?:(?:every|each) (?:other )?(?:day|week|month|weekday|morning|evening|${ENGLISH_WEEKDAY})|毎日|毎朝|毎晩|毎週|毎月)`;

const SPOKEN: readonly (readonly [UnkeptWish, RegExp])[] = [
  ['mail', /(?<![\w-])(?:e-?mails?|sms)(?![\w-])|メール/],
  ['no-such-time', /(?<![\d.:])(?:2[5-9]|[3-9]\d)(?::[0-5]\d(?!\d)|\s?時(?!間))/],
  ['several', new RegExp(`${EACH}.{0,80}(?:,|;|、|and|と).{0,80}${EACH}`)],
];
/** Each is said of several zones, or of none that is known. */
const DOUBTFUL_ZONE = /(?<![a-z])(?:cst|cdt|ist|bst|mst|mdt)(?![a-z])/;

/** What a message in lower case wishes of a digest that none can keep. */
export function unkeptIn(text: string): readonly UnkeptWish[] {
  const spoken = SPOKEN.flatMap(([wish, pattern]) => (pattern.test(text) ? [wish] : []));
  const isOfAnotherZone = timeZoneIn(text) === null && DOUBTFUL_ZONE.test(text);
  return [
    ...spoken,
    ...(namesSeveralTimes(text) ? (['other-time'] as const) : []),
    ...(isOfAnotherZone ? (['zone'] as const) : []),
  ];
}
