import { type MarkedText, markPattern } from '../marked-text.ts';
import { isOrdinaryWord } from '../ordinary-words.ts';
import { canNameMachine, looksLikeMachineName } from './machine-name.ts';

/** Names with `*` or `?` in them; a path with wildcards is none. */
const TOKEN = /(?<![a-z0-9._@/\\*?-])(?<name>[a-z0-9_*?][a-z0-9._*?-]{1,80})(?![/\\])/dg;
const PART = '["\'「]?(?<name>[a-z0-9][a-z0-9._-]{0,40})["\'」]?';
const CALLED = '(?:names?|hostnames?|called|named|machines|servers|vms|hosts)(?:\\s(?:that|which|is|are))?';
/** "whose names start with app", 名前が app で始まる: the pattern in other words, each with what it makes of the part. */
const IN_WORDS: readonly (readonly [RegExp, (part: string) => string])[] = [
  [`${CALLED}\\s(?:starts?|starting|begins?|beginning)\\swith\\s${PART}`, (part: string) => `${part}*`],
  [`${CALLED}\\s(?:ends?|ending)\\s(?:with|in|on)\\s${PART}`, (part: string) => `*${part}`],
  [
    `(?:names?|hostnames?)\\s(?:contains?|containing|includes?|including)\\s${PART}`,
    (part: string) => `*${part}*`,
  ],
  [
    `(?:名前?|名称|ホスト名|マシン名|サーバー名|vm名)(?:が|は)\\s?${PART}\\s?(?:で|から)\\s?(?:始ま|はじま)`,
    (part: string) => `${part}*`,
  ],
  [
    `(?:名前?|名称|ホスト名|マシン名|サーバー名|vm名)(?:が|は)\\s?${PART}\\s?で\\s?(?:終わ|おわ)`,
    (part: string) => `*${part}`,
  ],
  [
    `(?:名前?|名称|ホスト名|マシン名|サーバー名|vm名)に\\s?${PART}\\s?(?:を含|が含|が入|の入)`,
    (part: string) => `*${part}*`,
  ],
].map(([said, pattern]) => [new RegExp(said as string, 'dg'), pattern as (part: string) => string] as const);
/** Around a word these are markup: `*vm-01*`, `**vm-01**`. */
const EMPHASIS = /^\*+(?<inside>[^*?]+)\*+$/;
/** Everyday words that host names begin with: `web*` names machines, `assessed*` has a footnote. */
const HOST_WORDS = /^(?:web|sql|vm|app|db|dc|file|srv|arc|api|dev|test|prod)$/;

/** Marks what stands for every machine whose name fits it: `app-osa-*`, `sql?-01`. */
export function markMachinePatterns(text: MarkedText): MarkedText {
  const written = markPattern(text, 'machine', TOKEN, (token) => {
    const pattern = token.replace(/[?.-]+$/, '');
    return isPattern(pattern) ? pattern : null;
  });
  return IN_WORDS.reduce(
    (marked, [said, pattern]) =>
      markPattern(marked, 'machine', said, (part) => pattern(part.replace(/[.-]+$/, ''))),
    written,
  );
}

function isPattern(pattern: string): boolean {
  if (!/[*?]/.test(pattern) || pattern.includes('**')) return false;
  const [first = ''] = pattern.split('?');
  // "vm-01?vm-02" and "why?because": a question mark, and no blank behind it.
  if (first !== pattern && (looksLikeMachineName(first) || !/[-_\d]/.test(pattern))) return false;
  const inside = EMPHASIS.exec(pattern)?.groups?.inside;
  if (inside !== undefined && looksLikeMachineName(inside)) return false;
  const literal = pattern.replace(/[*?]/g, '').replace(/^[._-]+|[._-]+$/g, '');
  if (!canNameMachine(literal) || literal.length < 2) return false;
  const isBuiltLikeName = /[-_]/.test(pattern) || looksLikeMachineName(literal);
  return isBuiltLikeName ? looksLikeMachineName(exampleOf(pattern)) : isHostWord(literal);
}

/** A name that fits. */
function exampleOf(pattern: string): string {
  return pattern.replace(/[*?]/g, '0').replace(/^[._-]+/, '');
}

function isHostWord(word: string): boolean {
  return HOST_WORDS.test(word) || (/^[a-z]+$/.test(word) && !isOrdinaryWord(word) && word !== 'microsoft');
}
