const STEM = '(?<![a-z0-9._-])(?<stem>[a-z](?:[a-z0-9_-]*[a-z_-])?)';
/** "web01~03", web01〜web03, web01からweb03まで, "jump-01 through jump-03". */
const RANGE = new RegExp(
  `${STEM}(?<from>\\d{1,3})\\s?(?:(?:~|〜|\\sthrough\\s|\\sthru\\s)\\s?|(?<span>から)\\s?)(?:\\k<stem>)?(?<to>\\d{1,3})(?![\\d.:/-]|[a-z])(?<end>まで)?`,
  'gi',
);
const NOT_COUNTED =
  '(?![\\da-z.:%/-]|\\s?(?:台|件|日|時|分|個|回|人|月|年|週|つ|番|machines?|servers?|vms?|hosts?|updates?|patches|hours?|minutes?|days?|weeks?|times|of)(?![a-z]))';
/** "web01,02,03", web01と02, "web01/02": of further ones the number alone. */
const LIST = new RegExp(
  `${STEM}(?<first>\\d{2,3})(?<others>(?:\\s?(?:[,、・/&と]|\\sand\\s)\\s?\\d{2,3}${NOT_COUNTED})+)`,
  'gi',
);
/** More are no list that anybody types, but numbers that mean something else. */
const MOST = 30;

/** A text in which each machine of a range, or of a list by numbers, is named whole: "web01~03" is "web01, web02, web03". */
export function namesSpelledOut(text: string): string {
  return text.replace(RANGE, ranged).replace(LIST, listed);
}

function ranged(whole: string, ...matched: readonly unknown[]): string {
  const { stem = '', from = '', to = '', span, end } = groupsOf(matched);
  const [first, last] = [Number(from), Number(to)];
  const isOne = span === undefined || end !== undefined;
  if (!isOne || from.length !== to.length || last <= first || last - first >= MOST) return whole;
  const names = Array.from({ length: last - first + 1 }, (_, index) =>
    named(stem, first + index, from.length),
  );
  return names.join(', ');
}

function listed(whole: string, ...matched: readonly unknown[]): string {
  const { stem = '', first = '', others = '' } = groupsOf(matched);
  const numbers = [first, ...(others.match(/\d+/g) ?? [])];
  if (numbers.some((number) => number.length !== first.length)) return whole;
  return numbers.map((number) => `${stem}${number}`).join(', ');
}

function named(stem: string, number: number, width: number): string {
  return `${stem}${`${number}`.padStart(width, '0')}`;
}

function groupsOf(matched: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  return matched.at(-1) as Readonly<Record<string, string | undefined>>;
}
