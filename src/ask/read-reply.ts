import type { Choice } from '../model/choice.ts';
import type { Reply } from '../model/reply.ts';
import { namesOf as namesOfStage, stageOf } from '../model/stages.ts';

/** Longer messages are no replies; a whole resource id, which names a machine, stays below. In characters. */
const LONGEST_REPLY = 600;

/** Words around the thing that is meant: "the one in rg-b please", "2番でお願いします". */
const BEFORE = /^(?:the|that|in|on|at|use|pick|choose|take|please|i mean|it is|it's|one|for)\s+/;
const AFTER =
  /(?:\s+(?:one|please|thanks)|\s*(?:でお願いします|をお願いします|お願いします|です|の方|のほう|の|で|を))$/;
/** What takes back what was picked before: "no, I meant the second", いや、1 のほう. */
const CORRECTING =
  /^(?:(?:no|nope|nah|sorry|oops|wait|actually|rather|i meant?|make it|make that|not that one)[,;. ]\s*|(?:いや|いいえ|違う|違います|ちがう|そうじゃなくて|そうではなくて|すみません|やっぱり|やはり|間違えた|間違えました)[,、。\s]*(?=\S))/;
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
  ...['最初', '先頭', '一番上', 'top'].map((word) => [word, 1] as const),
  ...['ひと', 'ふた', 'みっ', 'よっ', 'いつ'].map((word, index) => [word, index + 1] as const),
]);

/** Everything that is offered. */
const ALL: ReadonlySet<string> = new Set([
  'both',
  'both of them',
  'all',
  'all of them',
  'each',
  'every one',
  '両方',
  '両方とも',
  '両者',
  'どちらも',
  'どっちも',
  '全部',
  '全て',
  'すべて',
]);

/** Agrees, or points, and does not say at what: enough only where one thing is offered. */
const UNSAID: ReadonlySet<string> = new Set(
  `yes yeah yep yup sure correct exactly right any either whichever other はい ええ うん そう その通り そのとおり
  もう一方 もう片方 他方 別 どれでも どちらでも どっちでも それ`.split(/\s+/),
);

/** "last" counts from the end of any list. */
const LAST = new Set(['last', 'final', 'bottom', '最後', '末尾', '一番下']);

/**
 * Reads a reply such as `2`, `２番`, `the second one`, `rg-b` or a label as a pick from `choices`.
 * Null where it is none, or fits several choices: then it is a question of its own.
 */
export function readReply(text: string, choices: readonly Choice[]): Reply | null {
  if (choices.length === 0 || text.length > LONGEST_REPLY) return null;
  const meant = bare(text);
  if (meant === '') return null;
  const named = indexesOf(choices, (choice) => namesOf(choice).includes(meant));
  const [name] = named;
  if (name !== undefined && named.length === 1) return { picks: 'choice', index: name };
  if (ALL.has(meant)) return { picks: 'all' };
  if (UNSAID.has(meant)) return onlyOne(choices);
  const position = positionAmong(meant, choices.length);
  if (position !== null)
    return Number.isInteger(position) && position >= 1 && position <= choices.length
      ? { picks: 'choice', index: position - 1 }
      : { picks: 'off-list' };
  const stage = stageOf(meant);
  const meanings = stage === null ? [meant] : namesOfStage(stage);
  for (const partsOf of [wordsOf, piecesOf]) {
    const partly = indexesOf(choices, (choice) => meanings.some((each) => partsOf(choice).has(each)));
    const [part] = partly;
    if (part !== undefined && partly.length === 1) return { picks: 'choice', index: part };
  }
  return null;
}

/** What can be asked is offered beside everything, and is not what somebody agrees to. */
function onlyOne(choices: readonly Choice[]): Reply {
  const [only, ...others] = indexesOf(choices, ({ topic }) => topic !== 'help');
  return only !== undefined && others.length === 0 ? { picks: 'choice', index: only } : { picks: 'off-list' };
}

function indexesOf(choices: readonly Choice[], isMeant: (choice: Choice) => boolean): readonly number[] {
  return choices.flatMap((choice, index) => (isMeant(choice) ? [index] : []));
}

/** The position of a list of so many that a word or number says, counted from 1; null where it says none. */
export function positionAmong(said: string, count: number): number | null {
  return LAST.has(said) ? count : positionOf(said);
}

function positionOf(meant: string): number | null {
  const digits =
    /^(?:#|no\.?|number|option|choice|番号)?\s*(-?\d{1,3}(?:\.\d{1,3})?)(?:st|nd|rd|th|番目|番|つ目|個目|件目)?$/.exec(
      meant,
    );
  if (digits?.[1] !== undefined) return Number(digits[1]);
  return ORDINALS.get(meant.replace(/(?:番目|番|つ目|個目)$/, '')) ?? null;
}

function bare(reply: string): string {
  let text = folded(reply);
  for (let before = ''; before !== text; ) {
    before = text;
    text = text
      .replace(OPENING, '')
      .replace(CORRECTING, '')
      .replace(BEFORE, '')
      .replace(CLOSING, '')
      .replace(AFTER, '')
      .trim();
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
  const { machine, topic, label, subscriptionName } = choice;
  return [
    label.en,
    label.ja,
    topic,
    machine?.name,
    machine?.resourceGroup,
    machine?.subscriptionId,
    subscriptionName,
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

/** What its names are put together from: "prod" is in rg-batch-prod. */
function piecesOf(choice: Choice): Set<string> {
  return new Set(
    [...wordsOf(choice)].flatMap((word) => word.split(/[-_.]/)).filter((piece) => /\p{L}/u.test(piece)),
  );
}
