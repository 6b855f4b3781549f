const alphanumeric = /[\p{L}\p{N}]/u;

/** Where a term may stand in a text. */
export type TermPlace = 'whole' | 'start' | 'end';

/**
 * Whether a text holds a term that ends where letters and digits do, which is what `has` and its relatives look for;
 * `start` and `end` want one end only. Case matters here.
 * Source: https://learn.microsoft.com/kusto/query/datatypes-string-operators
 */
export function hasTerm(text: string, term: string, place: TermPlace = 'whole'): boolean {
  if (term === '') return true;
  for (let index = text.indexOf(term); index >= 0; index = text.indexOf(term, index + 1)) {
    const end = index + term.length;
    const isStart = place === 'end' || isBoundary(text, index);
    const isEnd = place === 'start' || isBoundary(text, end);
    if (isStart && isEnd) return true;
  }
  return false;
}

/** Whether no run of letters and digits goes on across a position. */
function isBoundary(text: string, position: number): boolean {
  return !alphanumeric.test(text.charAt(position - 1)) || !alphanumeric.test(text.charAt(position));
}
