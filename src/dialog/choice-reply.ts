import type { Choice } from '../model/choice.ts';

/** What a short reply to a list of choices points at; `off-list` is a number that the list does not reach. */
export type ChoiceReply =
  | { readonly picks: 'choice'; readonly choice: Choice }
  | { readonly picks: 'off-list' };

/** Words around the thing that is meant: "the one in rg-b please", "2番でお願いします". */
const BEFORE = /^(?:the|that|in|on|at|use|pick|choose|take|please|i mean|it is|it's|one|for)\s+/;
const AFTER =
  /(?:\s+(?:one|please|thanks)|\s*(?:でお願いします|をお願いします|お願いします|です|の方|のほう|の|で|を))$/;
const OPENING = /^[(（]+/;
const CLOSING = /[.)。、,!！?？]+$/;

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, index) => [word, index + 1] as const,
  ),
  ...[...'一二三四五六七八九十'].map((digit, index) => [digit, index + 1] as const),
  ['最初', 1],
]);

/** "last" counts from the end of any list. */
const LAST = new Set(['last', '最後']);

/**
 * Reads a reply such as `2`, `２番`, `the second one`, `rg-b` or a label as a pick from `choices`.
 * Null where it is none, or fits several choices: then it is a question of its own.
 */
export function pickChoice(reply: string, choices: readonly Choice[]): ChoiceReply | null {
  if (choices.length === 0) return null;
  const meant = bare(reply);
  if (meant === '') return null;
  const named = choices.filter((choice) => namesOf(choice).includes(meant));
  if (named.length === 1) return picked(named[0]);
  const position = LAST.has(meant) ? choices.length : positionOf(meant);
  if (position !== null) return picked(choices[position - 1]);
  const partly = choices.filter((choice) => wordsOf(choice).has(meant));
  return partly.length === 1 ? picked(partly[0]) : null;
}

function picked(choice: Choice | undefined): ChoiceReply {
  return choice === undefined ? { picks: 'off-list' } : { picks: 'choice', choice };
}

function positionOf(meant: string): number | null {
  const digits =
    /^(?:#|no\.?|number|option|choice|番号)?\s*(\d{1,3})(?:st|nd|rd|th|番目|番|つ目|個目|件目)?$/.exec(meant);
  if (digits?.[1] !== undefined) return Number(digits[1]);
  return ORDINALS.get(meant.replace(/(?:番目|番|つ目|個目)$/, '')) ?? null;
}

function bare(reply: string): string {
  let text = folded(reply);
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(OPENING, '').replace(BEFORE, '').replace(CLOSING, '').replace(AFTER, '').trim();
  }
  return text;
}

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'`“”「」]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What names a choice whole. */
function namesOf(choice: Choice): string[] {
  const { machine, topic, label } = choice;
  return [
    label.en,
    label.ja,
    topic,
    machine?.name,
    machine?.resourceGroup,
    machine?.subscriptionId,
    machine?.id,
  ]
    .filter((name) => name !== null && name !== undefined)
    .map(bare);
}

/** The parts of a choice's labels: a subscription or resource group is written there in brackets or after commas. */
function wordsOf(choice: Choice): Set<string> {
  return new Set(
    [choice.label.en, choice.label.ja].flatMap((label) => folded(label).split(/[\s,/()（）、・·—|]+/)),
  );
}
