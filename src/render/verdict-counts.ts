import { VERDICTS, type Verdict } from '../model/finding.ts';
import type { Words } from './words/words.ts';

/** How many findings have each verdict, in one line; verdicts that none has are left out. */
export function verdictCounts(counts: Readonly<Record<Verdict, number>>, words: Words): string {
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => words.countOf[verdict](counts[verdict]))
    .join(' · ');
}
