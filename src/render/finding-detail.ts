import type { Block, BlockOf } from '../model/block.ts';
import type { Finding } from '../model/finding.ts';
import { aloneQuestion } from './alone.ts';
import { commandFolds, firstCommands } from './by-hand.ts';
import { decisiveGaps, findingProof } from './finding-proof.ts';
import { findingNotes, findingTraits } from './finding-traits.ts';
import { openFolds } from './open-folds.ts';
import type { Titles } from './rendering.ts';
import { wordsInBoth } from './words/words-in.ts';

/** Everything that is known of a finding beside its sentence, and the way to a card of it alone: there is room for what is left out here, and for links that are as long as their queries. `name`: what it is called among those beside it. */
export function findingDetail(
  finding: Finding,
  machine: BlockOf<'findings'>['machine'],
  titles: Titles,
  beside: readonly Finding[],
  name: string,
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
    ...alone(finding, titles, beside, name),
  ];
}

function alone(
  finding: Finding,
  { asked }: Titles,
  beside: readonly Finding[],
  name: string,
): readonly Block[] {
  const isAlone = beside.length < 2 && asked?.topic === finding.scenario;
  const question = asked === undefined || isAlone ? null : aloneQuestion(asked, finding, beside);
  if (question === null) return [];
  const label = wordsInBoth((words) => words.showAlone(name));
  return [{ kind: 'buttons', buttons: [{ label, question }] }];
}
