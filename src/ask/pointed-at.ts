import type { Listed, ShownList } from '../model/listed.ts';
import type { Question } from '../model/question.ts';
import { followUpOf, isOnlyFiller, onlyNamesMachines } from './follow-up.ts';
import { hear } from './hear.ts';
import { moveOf } from './moves.ts';
import { otherPage } from './other-page.ts';
import { positionAmong } from './read-reply.ts';
import type { SpokenText } from './spoken-text.ts';
import type { Understanding } from './understanding.ts';

const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|top|bottom|\\d{1,2}(?:st|nd|rd|th))';
const NOUN = '(?:one|1|machine|server|vm|row|line|item|entry|result|finding|problem|issue|cause|group)';
/** A noun that is none of a list's ("the last assessment", "the second Tuesday") may not follow. */
const NOTHING_ELSE =
  '(?=\\s*(?:[?.!,;:]|$)|\\s+(?:please|again|now|too|then|instead|ok|okay|fine|well|healthy|of (?:them|those|these)|on the list|in the list|from the list)(?![a-z]))';

/** Where it is only to be shown, its name says as much. */
const SHOW = '(?:(?<![a-z0-9_.-])(?:show|open|expand|display|give)(?: me)? )?';

/** "the second one", "#3", "number 2", "row 4": a line of what was listed. */
const LINE = new RegExp(
  [
    `${SHOW}(?<![a-z0-9_.-])(?:the |teh |that )?(?<noun>${ORDINAL}) ${NOUN}(?![a-z0-9_-]| (?:to|that|which|hour|day|week|month|minute))`,
    `${SHOW}(?<![a-z0-9_.-])(?:the|teh) (?<alone>${ORDINAL})${NOTHING_ELSE}`,
    `${SHOW}(?<![a-z0-9_.-])(?:(?:the )?(?:number|no\\.?|row|line|item|entry|machine|server) |#)(?<number>\\d{1,2})(?![a-z0-9_.-])`,
    '(?:上から|第)?(?<ja>(?:\\d{1,2}|[一二三四五六七八九十])(?:番目|つ目|個目|台目|行目|件目)|(?:ひと|ふた|みっ|よっ|いつ)つ目)(?:の(?:もの|やつ|マシン|サーバー?|方|ほう|行|原因|グループ))?(?:を(?:見せて|表示して|開いて))?',
    '(?:いちばん|一番)?(?<end>最初|先頭|最後|末尾|一番上|一番下)(?:の(?:もの|やつ|マシン|サーバー?|方|ほう|行|原因|グループ)|の?(?=[はをがも]|って|だけ|[?!。、\\s]|$))',
    '(?<![a-z0-9_.-])(?<ban>\\d{1,2})番(?=[はをがもの]|って|だけ|[?!。、\\s]|$)(?:の(?:もの|やつ|マシン|サーバー?|方|ほう))?',
  ].join('|'),
  'g',
);

/** A number and nothing else. */
const NUMBER_ALONE = /^\s*#?(\d{1,2})\s*[.)?。!]*\s*$/;

/** "the previous one", その前のマシン: what was spoken of before what was spoken of last. */
const EARLIER = new RegExp(
  [
    `(?<![a-z0-9_-])(?:the |that )?(?:previous|earlier|former) ${NOUN}(?: before)?(?![a-z0-9_-])`,
    `(?<![a-z0-9_-])(?:the |that )${NOUN} (?:from )?before(?: (?:that|this|it))?(?=\\s*(?:[?.!,;:]|$))`,
    '(?:(?:ひとつ|1つ|一つ|1個|その|この)?前|さっき|先ほど|さきほど|先程)の(?:もの|やつ|マシン|サーバー?|vm|方|ほう|件|質問|回答|結果|話)',
    '(?:ひとつ|1つ|一つ|その)前の(?=[はをがも]|って|[?!。、\\s]|$)',
  ].join('|'),
  'gi',
);

/** Longer messages point at nothing. In characters. */
const LONGEST = 300;

/**
 * An understanding that knows what a message points at in place of naming it: a line of what was listed ("how do I fix the first one?", 2つ目はなぜ?),
 * or what was spoken of before ("the previous one"). It is then understood as if it had named it.
 */
export function pointing(one: Understanding): Understanding {
  return {
    understand(text, context) {
      const { list = null, earlier = null, ...rest } = context;
      if (text.length > LONGEST) return one.understand(text, rest);
      const read = text.normalize('NFKC').toLowerCase();
      const turned = list && otherPage(read, list);
      if (turned) return { ...turned, text, pasted: null, locale: one.understand(text, rest).locale };
      const ofLine = list === null ? null : lineOf(read, list);
      const ofOuter = ofLine?.line === null && list?.within ? lineOf(read, list.within) : null;
      if (ofOuter?.line && list?.within) return understood(text, ofOuter, list.within);
      if (ofLine !== null && list !== null) return understood(text, ofLine, list);
      const named = text.replace(BACK_TO, ' ').trim();
      if (named !== text.trim() && onlyNamesMachines(hear(named, 'anything').spoken))
        return inTheWords(text, named, one.understand(named, rest));
      if (earlier === null || read.search(EARLIER) < 0) return one.understand(text, rest);
      const leaning = text.normalize('NFKC').replace(EARLIER, itIn(read));
      const isAlone = isOnlyFiller(hear(leaning.replace(BACK_TO, ''), 'anything').spoken);
      const said = isAlone ? AGAIN[itIn(read)] : leaning;
      return inTheWords(text, said, one.understand(said, { ...rest, previous: earlier }));

      function understood(message: string, { said, line }: Pointed, { question }: ShownList): Question {
        const own = one.understand(message, rest);
        const words = { text: message, pasted: null, locale: own.locale };
        if (line === null) return { ...question, ...words, offList: message };
        const { spoken, entities, concepts } = hear(said, 'anything');
        const move = moveOf('topic' in line ? withoutMachine(spoken) : spoken, said);
        const focus = move === null || move === 'again' ? {} : { focus: move };
        if (
          'topic' in line &&
          line.topic !== undefined &&
          (move !== null || onlyNamesMachines(spoken) || concepts.has('why'))
        )
          return {
            ...question,
            ...words,
            intent: 'diagnose',
            topic: line.topic,
            entities: { ...question.entities, machines: [line.machine.toLowerCase()] },
            ...focus,
          };
        if ('machine' in line)
          return inTheWords(message, said, one.understand(said, { ...rest, previous: question }));
        const isAskedOn = move !== null || followUpOf({ spoken, entities, concepts }) !== null;
        if (!isAskedOn && !isOnlyFiller(spoken)) return own;
        return { ...question, ...words, listing: { group: line.group, page: 0 }, ...focus };
      }
    },
  };
}

interface Pointed {
  /** The message with what it points at in place of the pointing. */
  readonly said: string;
  /** Of several the first; null: the list has no such line. */
  readonly line: Listed | null;
}

/** Null where a message points at no line. */
function lineOf(read: string, { lines }: ShownList): Pointed | null {
  const alone = NUMBER_ALONE.exec(read)?.[1];
  if (alone !== undefined) return pointedAt(read, lines, () => Number(alone), NUMBER_ALONE);
  if (read.search(LINE) < 0) return null;
  return pointedAt(read, lines, (groups) => positionAmong(ordinalIn(groups), lines.length), LINE);
}

type Groups = Readonly<Record<string, string | undefined>>;

function pointedAt(
  read: string,
  lines: readonly Listed[],
  positionOf: (groups: Groups) => number | null,
  pattern: RegExp,
): Pointed {
  const pointed: (Listed | null)[] = [];
  const said = read.replace(pattern, (...matched: unknown[]) => {
    const groups = matched.at(-1);
    const position = positionOf(typeof groups === 'object' && groups !== null ? (groups as Groups) : {});
    const line = position === null ? null : (lines[position - 1] ?? null);
    pointed.push(line);
    return line !== null && 'machine' in line ? ` ${line.machine} ` : itIn(read);
  });
  const isAllThere = pointed.every((line) => line !== null);
  return { said, line: isAllThere ? (pointed[0] ?? null) : null };
}

function ordinalIn({ noun, alone, number, ja, end, ban }: Groups): string {
  return noun ?? alone ?? number ?? ja?.replace(/(?:番目|つ目|個目|台目|行目|件目)$/, '') ?? end ?? ban ?? '';
}

const BACK_TO =
  /(?<![a-z])(?:(?:go |jump )?back|return|show me|go on)(?: to| with)?(?= )|に?(?:戻って|戻る|戻りたい|見せて|表示して)/gi;

const AGAIN = { it: 'again', それ: 'もう一度' } as const;

/** What leans on what was spoken of, in the language of the message. */
function itIn(read: string): keyof typeof AGAIN {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(read) ? 'それ' : 'it';
}

/** What was understood of a message as it was put, in the message's own words where it has them. */
function inTheWords(message: string, said: string, question: Question): Question {
  return question.text === said.trim() || question.text === said ? { ...question, text: message } : question;
}

/** As if it were pointed at: what is asked of it is asked of what is told of it. */
function withoutMachine({ words, dense }: SpokenText): SpokenText {
  return {
    words: words.replace(/ (?:(?:for|of|on|about|with) )?@machine(?: 's)? /, ' it '),
    dense: dense.replace(/@machine/, 'それ'),
  };
}
