import type { Block, BlockOf } from '../model/block.ts';
import type { Finding } from '../model/finding.ts';
import { commandFolds, firstCommands } from './by-hand.ts';
import { decisiveGaps, findingProof } from './finding-proof.ts';
import { findingNotes, findingTraits } from './finding-traits.ts';
import { openFolds } from './open-folds.ts';
import type { Titles } from './rendering.ts';

/** Everything that is known of a finding beside its sentence. */
export function findingDetail(
  finding: Finding,
  machine: BlockOf<'findings'>['machine'],
  titles: Titles,
): readonly Block[] {
  return [
    ...findingTraits(finding, machine, titles),
    ...firstCommands(finding, titles),
    ...findingNotes(finding),
    ...openFolds([
      ...commandFolds(finding, titles),
      ...decisiveGaps(finding),
      ...findingProof(finding, { links: titles.queryLinks ?? [], among: 'several' }),
    ]),
  ];
}
