import type { Json, Piece } from './piece.ts';

/** Sentences mark what is typed on a machine with backticks: "Run `netsh winhttp show proxy`." */
const MARKED = /`([^`\n]+)`/g;

/** A sentence as plain text has it: the marks say nothing there that the words do not. */
export function withoutCodeMarks(sentence: string): string {
  return sentence.replace(MARKED, '$1');
}

/** A piece of a card in which what sentences mark as code stands in monospace. What is monospace already is quoted as it is. */
export function withInlineCode({ body, actions }: Piece): Piece {
  return { body: body.map(elementOf), actions };
}

function elementOf(element: Json): Json {
  const { inlines, items } = element;
  if (Array.isArray(inlines)) return { ...element, inlines: inlines.flatMap(runsOf) };
  return Array.isArray(items) ? { ...element, items: items.map(elementOf) } : element;
}

function runsOf(run: Json): readonly Json[] {
  const { text, fontType } = run;
  if (typeof text !== 'string' || fontType === 'Monospace' || !text.includes('`')) return [run];
  // Splitting by an expression with one group puts what it holds at every second place.
  return text.split(MARKED).flatMap((part, index) => {
    if (part === '') return [];
    return index % 2 === 0 ? [{ ...run, text: part }] : [{ ...run, text: part, fontType: 'Monospace' }];
  });
}
