import type { Verdict } from '../model/finding.ts';
import type { Words } from './words/words.ts';

const READING_ORDER: readonly Verdict[] = ['found', 'unknown', 'clear', 'not-applicable'];

/** How many findings have each verdict, in one line; verdicts that none has are left out. */
export function verdictCounts(counts: Readonly<Record<Verdict, number>>, words: Words): string {
  return READING_ORDER.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => words.countOf[verdict](counts[verdict]))
    .join(' · ');
}
