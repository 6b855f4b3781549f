/** The English names of weekdays, as they begin. */
const ENGLISH: readonly (readonly [prefix: string, name: string])[] = [
  ['mon', 'Monday'],
  ['tue', 'Tuesday'],
  ['wed', 'Wednesday'],
  ['thu', 'Thursday'],
  ['fri', 'Friday'],
  ['sat', 'Saturday'],
  ['sun', 'Sunday'],
];

const JAPANESE = '月火水木金土日';

/** A weekday in English, whole or cut short: "saturdays", "sat". */
export const ENGLISH_WEEKDAY =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?(?![a-z0-9_-])';

/** A weekday in Japanese: 土曜日, 土曜. */
export const JAPANESE_WEEKDAY = `[${JAPANESE}]曜日?`;

/** The weekday that a word begins with, as Azure spells it; null for another word. */
export function weekdayOf(word: string): string | null {
  const inJapanese = ENGLISH[JAPANESE.indexOf(word.slice(0, 1))];
  return (inJapanese ?? ENGLISH.find(([prefix]) => word.startsWith(prefix)))?.[1] ?? null;
}
