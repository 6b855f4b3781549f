import type { Evidence } from '../model/evidence.ts';
import { quote } from './quote.ts';
import type { Rendering } from './rendering.ts';

/** Evidence as plain text: what was read, and beneath it where and when. */
export function quoteLines(evidence: readonly Evidence[], rendering: Rendering): readonly string[] {
  return evidence
    .map((each) => quote(each, rendering))
    .flatMap(({ field, value, origin }) => [`${field} = ${value}`, `  ${origin}`]);
}
