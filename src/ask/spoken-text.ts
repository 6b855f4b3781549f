import { DEFINITION_KBS } from '../model/definition-kbs.ts';
import type { MarkedText, Span } from './marked-text.ts';

/** What is left to be said when the particulars are taken out, in the two shapes that the lexicons read. */
export interface SpokenText {
  /** Words with one space before and after each; every sentence ends in ` ; `; a particular reads `@machine`, `@kb`, … */
  readonly words: string;
  /** The same without spaces. */
  readonly dense: string;
}

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  machine: '@machine',
  kb: '@kb',
  'no-kb': '@kb',
  'error-code': '@error',
  schedule: '@schedule',
  subscription: '@subscription',
  'resource-group': '@group',
  duration: '@duration',
  'named-error': '@error',
  run: '@run',
  range: '@range',
  location: '@location',
  place: '@place',
  tag: '@tag',
};

/** Several machines are spoken of like one. */
const MACHINE_LIST = /@machine (?:(?:, |and |or |と |や |及び |・ ){1,2}@machine ){1,200}/g;

const JAPANESE = String.raw`\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々`;
const SCRIPT_BORDER = new RegExp(`(?<=[${JAPANESE}])(?=[a-z0-9@])|(?<=[a-z0-9])(?=[${JAPANESE}])`, 'gu');

/** Signs that say thanks, or that an answer was understood, in either language. */
const APPROVAL = /[👍🙏👌🙇🙌💯✅🆗]/gu;

export function spokenText(text: MarkedText): SpokenText {
  const written = expandContractions(withPlaceholders(text))
    .replace(APPROVAL, ' thanks ')
    .replace(/(?<![\w-])--(?=[a-z])/g, ' @option ')
    .replace(/[.?!。？！;；\n]+(?=\s|$|\P{ASCII})|[?!。]+|\n/gu, ' ; ')
    .replace(/[,、，]/g, ' , ')
    .replace(/[^\p{L}\p{N}@;,.'_-]+/gu, ' ')
    .replace(SCRIPT_BORDER, ' ')
    .replace(/(?<![a-z0-9])[-.'_]+|[-.'_]+(?![a-z0-9])/g, ' ');
  const words = ` ${written
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')} ; `.replace(MACHINE_LIST, '@machine ');
  return { words, dense: words.replaceAll(' ', '') };
}

/** "isn't", "isnt" and "is n't" are "is not"; "what's" is "what is". */
function expandContractions(text: string): string {
  return text
    .replace(/\b(?:can't|cant|cannot)\b/g, 'can not')
    .replace(/\b(?:won't|wont)\b/g, 'will not')
    .replace(/\b(?<verb>is|are|was|were|has|have|had|do|does|did|would|should|could)n'?t\b/g, '$<verb> not')
    .replace(/\b(?:ain't|aint)\b/g, 'is not')
    .replace(/\blet's\b/g, 'let us')
    .replace(
      /\b(?<asked>what|how|why|where|that|there|it)'s|\b(?<glued>what|how|why|where)s\b(?!')/g,
      '$<asked>$<glued> is',
    )
    .replace(/'s(?![a-z])/g, ' ')
    .replace(/\bhow about\b/g, 'what about')
    .replaceAll("'ve", ' have')
    .replaceAll("'re", ' are')
    .replaceAll("'ll", ' will')
    .replaceAll("'m ", ' am ');
}

function withPlaceholders(text: MarkedText): string {
  let written = '';
  let at = 0;
  for (const span of [...text.spans].sort((left, right) => left.start - right.start)) {
    const placeholder = placeholderOf(span);
    written +=
      text.rest.slice(at, span.start).replaceAll('@', ' ') +
      (placeholder === undefined ? ' ' : ` ${placeholder} `);
    at = span.end;
  }
  return written + text.rest.slice(at).replaceAll('@', ' ');
}

/** Definitions are asked about otherwise than updates are: what is said of the one number tells nothing of the others. */
function placeholderOf({ mark, value }: Span): string | undefined {
  return mark === 'kb' && DEFINITION_KBS.has(value) ? '@definition' : PLACEHOLDERS[mark];
}
