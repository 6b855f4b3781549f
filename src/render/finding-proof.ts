import type { Block, Fold } from '../model/block.ts';
import type { Finding } from '../model/finding.ts';
import type { Gap } from '../model/reading.ts';
import { type Opening, queryFolds } from './query-fold.ts';
import { wordsInBoth } from './words/words-in.ts';

/** How a finding is known, in parts: evidence beyond what is in sight, excluded causes, gaps, queries. Gaps that are the answer stand apart. */
export function findingProof(
  finding: Finding,
  opening: Opening,
  { inSight = 0, alone = [] }: { readonly inSight?: number; readonly alone?: readonly Block[] } = {},
): readonly Fold[] {
  return [
    ...evidenceFolds(finding.evidence.slice(inSight), inSight > 0),
    ...excludedFolds(finding),
    ...(finding.verdict === 'unknown' ? [] : gapFolds(finding.gaps)),
    ...queryFolds(finding, opening, alone),
  ];
}

/** The gaps that keep a verdict from being known: they are the answer, and a detail elsewhere. */
export function decisiveGaps({ verdict, gaps }: Finding): readonly Fold[] {
  return verdict === 'unknown' ? gapFolds(gaps) : [];
}

/** What could not be read, as a part to unfold; none where everything could. */
export function gapFolds(gaps: readonly Gap[]): readonly Fold[] {
  return fold(
    gaps.length,
    wordsInBoth((words) => words.gaps(gaps.length)),
    [{ kind: 'gaps', gaps }],
  );
}

function evidenceFolds(quotes: Finding['evidence'], isMore: boolean): readonly Fold[] {
  return fold(
    quotes.length,
    wordsInBoth((words) => (isMore ? words.moreEvidence(quotes.length) : words.evidence(quotes.length))),
    [{ kind: 'quotes', quotes }],
  );
}

function excludedFolds({ scenario, excluded }: Finding): readonly Fold[] {
  return fold(
    excluded.length,
    wordsInBoth((words) => words.excluded(excluded.length)),
    [{ kind: 'excluded', scenario, excluded }],
  );
}

function fold(count: number, title: Fold['title'], blocks: readonly Block[]): readonly Fold[] {
  return count === 0 ? [] : [{ title, blocks }];
}
