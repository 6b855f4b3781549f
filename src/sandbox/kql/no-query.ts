import type { Diagnostic } from './diagnostic.ts';
import { lexed } from './lexed.ts';
import { textPosition } from './text-position.ts';

/** What a management command (`.show tables`) or a directive (`#connect`) begins with. */
const BEGINNINGS: readonly string[] = ['.', '#'];

/**
 * What is to be said of a text that is no query but meant for a Kusto cluster: a syntax error at its beginning; else null. Microsoft's
 * parser has a grammar of its own for them, which takes seconds to load and stays broken where it is stopped meanwhile.
 */
export function noQuery(query: string): Diagnostic | null {
  for (const { text: token, offset } of lexed(query))
    return BEGINNINGS.includes(token)
      ? { kind: 'syntax', code: '', message: 'It is no query.', ...textPosition(query, offset), token }
      : null;
  return null;
}
