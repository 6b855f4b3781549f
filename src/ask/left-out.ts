import { matchesOf } from '../model/matches-of.ts';
import type { Entities, Except } from '../model/question.ts';
import { NO_ENTITIES } from '../model/question.ts';
import { classificationsIn, classificationsTaken, UPDATE_CLASSIFICATIONS } from './entities/update-wishes.ts';
import { ENGLISH_WEEKDAY, JAPANESE_WEEKDAY } from './entities/weekday-names.ts';
import type { Mark, MarkedText, Span } from './marked-text.ts';

/** What a text excepts: machines and places by name, kinds of machines and updates, and what is not understood of it, as it was said. */
export interface LeftOut extends Except {
  /** Where it stands in the text. */
  readonly stretches: readonly Stretch[];
  readonly osType: Entities['osType'];
  readonly machineKind: Entities['machineKind'];
  readonly classifications: readonly string[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Where the words that leave it out begin or end, if they are beside it. */
  readonly from?: number;
  readonly to?: number;
}

/** What ends a request: 「weekly から vm-01 を外して」 asks for that itself, and leaves nothing out of anything else. */
const END_OF_REQUEST =
  /^(?:し)?て?(?:ください|下さい|ほしい(?:です)?|くれ|くれますか|もらえますか|お願い(?:します)?)?[。.!\s]*$/;

/** Whether the words that leave out are what is asked for, rather than said beside it. */
function isTheDeed(text: string, start: number, to: number): boolean {
  return END_OF_REQUEST.test(text.slice(to)) && /[\p{L}\p{N}]/u.test(text.slice(0, start));
}

/** Before what is left out. "But" alone says so only behind "all". */
const BEFORE =
  /(?<![a-z])(?:except(?:ing)?(?: for)?|excluding|other than|apart from|aside from|leav(?:e|ing) out|not including|but not|(?:,|and|but) (?:skip|omit|spare)(?:ping)?|(?<=(?<![a-z])(?:all|every|everything|everyone|each)(?: [a-z-]+){0,4} )but)(?![a-z-])/g;
/** The same, before the name of a place alone: what is "not in Update Manager" is left out of nothing. */
const NOT_IN = /(?<![a-z])(?:not in|outside(?: of)?)(?= )/g;
const PLACES: ReadonlySet<Mark> = new Set<Mark>(['resource-group', 'subscription', 'location', 'tag']);

/** Behind what is left out. */
const BEHIND =
  /(?:以外|を?除(?:いて|いた|き|く|外)|は(?:除(?:いて|外)|含め(?:ず|ない)|スキップ(?!し(?:た|まし)|され))|を(?:外して|含めず|スキップ(?!し(?:た|まし)|され))|抜き)/g;

/** Words that lead to what is left out and name nothing of it. */
const LEADING =
  /^(?:the|those|that|this|ones?|any|all|machines?|servers?|vms?|hosts?|boxes|and|or|for|of|tag(?:ged)?|named|called|resource|groups?|regions?|updates?|patch(?:es)?|kbs?|packages?|subscriptions?|running)(?![a-z0-9-])/;
/** The same, where nothing is named yet: behind a name they begin another thing. */
const LEADING_AT_FIRST = /^(?:on|in|at|with|from)(?![a-z0-9-])/;
/** Where something else begins. */
const ELSE =
  /^(?:on|in|at|to|from|with|without|by|tonight|today|tomorrow|now|never|no|not|then|be|been|get|gets|re-?boot|re-?start|please|if|because|during|after|before|which|is|are|was|were|has|have|assess|install|start|turn|switch|assign|enable|upgrade|register)(?![a-z0-9-])/;

/** What a name in an exception may be the name of; any other particular ends it. */
const EXCEPTED: ReadonlySet<Mark> = new Set<Mark>([
  'machine',
  'kb',
  'package',
  'resource-group',
  'subscription',
  'location',
  'place',
  'os-type',
  'machine-kind',
  'tag',
]);

/** Words around what is left out in Japanese: kinds of things, and what joins them. */
const JAPANESE_NOUN =
  /(?:の)?(?:マシン|サーバー?|仮想マシン|vm|ホスト|更新(?:プログラム)?|パッケージ|もの|やつ|分)?\s*$/;
const JAPANESE_JOINT = /(?:\s|、|と|や|および|及び|・)+$/;
/** A word of Japanese or a name: up to a particle or a mark. */
const JAPANESE_WORD = /(?:[a-z0-9._*-]+|[^\s、。,;にでをはがへもの]+)$/;

/** What a text leaves out of what it asks for; null: nothing. */
export function leftOutIn(text: MarkedText): LeftOut | null {
  const lower = text.written.toLowerCase();
  const spans = text.spans.toSorted((a, b) => a.start - b.start);
  const stretches = [
    ...matchesOf(BEFORE, lower)
      .filter(({ index, 0: said }) => !/^leav/.test(said) || /[\p{L}\p{N}]/u.test(lower.slice(0, index)))
      .map(({ index, 0: said }) => ({ ...ahead(lower, spans, index + said.length), from: index })),
    ...matchesOf(NOT_IN, lower)
      .map(({ index, 0: said }) => ({ ...ahead(lower, spans, index + said.length), from: index }))
      .filter(({ start, end }) =>
        spans.some((span) => PLACES.has(span.mark) && span.start >= start && span.end <= end),
      ),
    ...matchesOf(BEHIND, lower)
      .map(({ index, 0: said }) => ({ ...behind(lower, spans, index), to: index + said.length }))
      .filter(({ start, to }) => !isTheDeed(lower, start, to)),
  ].filter(({ start, end }) => /[\p{L}\p{N}*]/u.test(lower.slice(start, end)));
  if (stretches.length === 0) return null;
  const isOut = (span: Span) => stretches.some(({ start, end }) => span.start >= start && span.end <= end);
  const out = spans.filter(isOut);
  const valuesOf = (...marks: Mark[]) =>
    out.flatMap(({ mark, value }) => (marks.includes(mark) ? value : []));
  const words = stretches.map(({ start, end }) => text.rest.slice(start, end));
  const kinds = [...valuesOf('os-type', 'machine-kind'), ...words.flatMap(kindsIn)];
  return {
    stretches,
    names: [...new Set(valuesOf('machine', 'resource-group', 'location', 'tag'))],
    unheard: [
      ...valuesOf('subscription', 'place'),
      ...words.map(withoutKnown).filter((said) => /[\p{L}\p{N}*]/u.test(said)),
    ],
    osType: otherOf(kinds, 'windows', 'linux'),
    machineKind: otherOf(kinds, 'azure-vm', 'azure-arc'),
    classifications: [...new Set(words.flatMap(classificationsIn))],
  };
}

/** The text as it stands without what is left out; KB numbers and packages stay, of which the action itself tells which are meant. */
export function keptOf(text: MarkedText, { stretches }: LeftOut): MarkedText {
  const isIn = ({ start, end }: Stretch, span: Span) => span.start >= start && span.end <= end;
  const spans = text.spans.filter(
    (span) => /^(?:kb|package)$/.test(span.mark) || !stretches.some((stretch) => isIn(stretch, span)),
  );
  const rest = stretches.reduce(
    (left, { start, end, from = start, to = end }) =>
      left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text.rest,
  );
  return { ...text, rest, spans };
}

/** What is meant by a text that leaves something out: `kept`, what it names beside that. */
export function meantBeside(kept: Entities, leftOut: LeftOut): Entities {
  const { osType, machineKind, classifications } = leftOut;
  const named = kept.classifications.length > 0 ? kept.classifications : UPDATE_CLASSIFICATIONS;
  return {
    ...NO_ENTITIES,
    ...kept,
    osType: kept.osType ?? osType,
    machineKind: kept.machineKind ?? machineKind,
    ...(classifications.length > 0 && {
      classifications: named.filter((each) => !classifications.includes(each)),
    }),
  };
}

/** Of two kinds the one that is not left out; null where neither is, or both are. */
function otherOf<T extends string>(leftOut: readonly string[], one: T, other: T): T | null {
  const [isOneOut, isOtherOut] = [leftOut.includes(one), leftOut.includes(other)];
  if (isOneOut === isOtherOut) return null;
  return isOneOut ? other : one;
}

/** From a word that leaves out to the end of what it leaves out. */
function ahead(text: string, spans: readonly Span[], from: number): Stretch {
  let [at, end, isNamed] = [from, from, false];
  while (at < text.length) {
    const span = spans.find(({ start }) => start === at);
    if (span !== undefined) {
      if (!EXCEPTED.has(span.mark)) break;
      [at, end, isNamed] = [span.end, span.end, true];
      continue;
    }
    const rest = text.slice(at);
    const gap = /^\s+/.exec(rest) ?? LEADING.exec(rest) ?? (isNamed ? null : LEADING_AT_FIRST.exec(rest));
    if (gap !== null) {
      at += gap[0].length;
      continue;
    }
    const joint = /^[,、](?=\s*(?:and |or )?)/.exec(rest);
    if (joint !== null && goesOn(spans, text, at + 1)) {
      at += 1;
      continue;
    }
    const word = ELSE.test(rest) ? null : /^[\p{L}\p{N}._*/-]+/u.exec(rest);
    if (word === null) break;
    at += word[0].length;
    [end, isNamed] = [at, true];
  }
  return { start: from, end };
}

/** Whether a list goes on behind a comma: with another name. */
function goesOn(spans: readonly Span[], text: string, from: number): boolean {
  const at = from + (/^\s*(?:(?:and|or)\s+)?/.exec(text.slice(from))?.[0].length ?? 0);
  return spans.some(({ start, mark }) => start === at && EXCEPTED.has(mark));
}

/** Back from a word that leaves out to the beginning of what it leaves out. */
function behind(text: string, spans: readonly Span[], to: number): Stretch {
  let at = to;
  const skip = (pattern: RegExp) => {
    at -= pattern.exec(text.slice(0, at))?.[0].length ?? 0;
  };
  skip(JAPANESE_NOUN);
  for (;;) {
    const before = at;
    const span = spans.find(({ end, mark }) => end === at && EXCEPTED.has(mark));
    if (span === undefined) skip(JAPANESE_WORD);
    else at = span.start;
    if (at === before) break;
    const named = at;
    skip(JAPANESE_JOINT);
    // A blank alone joins nothing.
    if (!/[^\s]/.test(text.slice(at, named))) {
      at = named;
      break;
    }
    skip(JAPANESE_NOUN);
  }
  return { start: at, end: to };
}

/** Kinds of machines that are named without a noun beside them. */
const KINDS: readonly (readonly [spoken: RegExp, kind: string])[] = [
  [/(?<![a-z0-9._-])linux(?![a-z0-9._-])/, 'linux'],
  [/(?<![a-z0-9._-])windows(?![a-z0-9._-])/, 'windows'],
  [/(?<![a-z0-9._-])arc(?![a-z0-9._-])/, 'azure-arc'],
];

function kindsIn(words: string): readonly string[] {
  return KINDS.flatMap(([spoken, kind]) => (spoken.test(words) ? kind : []));
}

const WEEKDAY = new RegExp(`(?<![a-z])${ENGLISH_WEEKDAY}|${JAPANESE_WEEKDAY}`, 'g');
const NOTHING_NAMED =
  /(?<![a-z])(?:the|those|that|this|ones?|any|all|machines?|servers?|vms?|hosts?|boxes|and|or|for|of|on|in|at|with|from|tag(?:ged)?|named|called|resource|groups?|regions?|subscriptions?|updates?|patch(?:es)?|kbs?|packages?|running)(?![a-z])|サブスクリプション|の|と|や|および|及び|マシン|サーバー?|仮想マシン|vm|ホスト|更新(?:プログラム)?|パッケージ|もの|やつ|分|ファイル|[\s,、・]+/g;

/** What is left of words that are understood. */
function withoutKnown(words: string): string {
  // Of days it says how often; that is no machine.
  const unkind = KINDS.reduce((left, [spoken]) => left.replace(spoken, ' '), words.replace(WEEKDAY, ' '));
  return classificationsTaken(unkind).replace(NOTHING_NAMED, ' ').trim();
}
