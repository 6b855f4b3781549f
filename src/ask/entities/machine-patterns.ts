import { type MarkedText, markPattern } from '../marked-text.ts';
import { isOrdinaryWord } from '../ordinary-words.ts';
import { canNameMachine, looksLikeMachineName } from './machine-name.ts';

/** Names with `*` or `?` in them; a path with wildcards is none. */
const TOKEN = /(?<![a-z0-9._@/\\*?-])(?<name>[a-z0-9_*?][a-z0-9._*?-]{1,80})(?![/\\])/dg;
/** Around a word these are markup: `*vm-01*`, `**vm-01**`. */
const EMPHASIS = /^\*+(?<inside>[^*?]+)\*+$/;
/** Everyday words that host names begin with: `web*` names machines, `assessed*` has a footnote. */
const HOST_WORDS = /^(?:web|sql|vm|app|db|dc|file|srv|arc|api|dev|test|prod)$/;

/** Marks what stands for every machine whose name fits it: `app-osa-*`, `sql?-01`. */
export function markMachinePatterns(text: MarkedText): MarkedText {
  return markPattern(text, 'machine', TOKEN, (token) => {
    const pattern = token.replace(/[?.-]+$/, '');
    return isPattern(pattern) ? pattern : null;
  });
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
