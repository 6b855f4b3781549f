import type { Insertion } from './insertion.ts';
import { type LexedToken, lexed } from './lexed.ts';
import type { Schema } from './schema.ts';

/** The operators that need a table before them. */
const pipedOperators: ReadonlySet<string> = new Set([
  ...['as', 'count', 'distinct', 'extend', 'filter', 'getschema', 'invoke', 'join', 'limit', 'lookup'],
  ...[
    'make-series',
    'mv-apply',
    'mv-expand',
    'mvexpand',
    'order',
    'parse',
    'parse-kv',
    'parse-where',
    'partition',
  ],
  ...[
    'project',
    'project-away',
    'project-keep',
    'project-rename',
    'project-reorder',
    'reduce',
    'render',
    'sample',
  ],
  ...[
    'sample-distinct',
    'scan',
    'serialize',
    'sort',
    'summarize',
    'take',
    'top',
    'top-hitters',
    'top-nested',
    'where',
  ],
]);

/** The table that a query means when its last statement begins with an operator; nothing where the database has no default. */
export function defaultSource(query: string, { defaultTable }: Schema): Insertion {
  const nothing = { offset: 0, text: '' };
  if (defaultTable === undefined) return nothing;
  const first = firstTokenOfLastStatement(query);
  const isPiped = first !== null && pipedOperators.has(first.text);
  return isPiped ? { offset: first.offset, text: `${defaultTable} | ` } : nothing;
}

function firstTokenOfLastStatement(query: string): LexedToken | null {
  let first: LexedToken | null = null;
  let isStart = true;
  let depth = 0;
  for (const token of lexed(query)) {
    if (isStart) first = token;
    if (token.text === '{') depth += 1;
    if (token.text === '}') depth -= 1;
    isStart = token.text === ';' && depth === 0;
  }
  return isStart ? null : first;
}
