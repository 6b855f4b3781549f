import type { Answer } from '../../model/answer.ts';
import type { Block, BlockOf } from '../../model/block.ts';
import type { Finding } from '../../model/finding.ts';
import { areListed, MOST_IN_SIGHT } from '../../model/shown-list.ts';
import { countStandings, isPressing, standingOf } from '../../model/standing.ts';
import { changes } from '../changes.ts';
import { checkAgain } from '../check-again.ts';
import { coverageBlocks } from '../coverage-blocks.ts';
import { judged } from '../judged.ts';
import { missingNames } from '../missing-names.ts';
import { plainHeading } from '../plain-heading.ts';
import { mostUrgentPreviews } from '../previews.ts';
import { isOfNothing, tellMe } from '../tell-me.ts';
import type { View } from '../view.ts';
import { wordsInBoth } from '../words/words-in.ts';

/** Findings of several machines or scenarios, in the order of the answer; that nothing was judged, where there are none. */
export const findings: View = (answer, titles) => {
  const all = judged(answer);
  return [
    ...opening(all),
    ...changes(answer, titles),
    ...missingNames(answer, 'warning'),
    ...coverageBlocks(answer),
    ...(all.length > MOST_IN_SIGHT
      ? pressingFirst(all)
      : [{ kind: 'findings', findings: all, ...numberedFor(answer) } as const]),
    ...(all.length > 0 && all.every(isOfNothing) ? [] : [checkAgain(answer)]),
    ...mostUrgentPreviews(answer, titles),
    ...tellMe(answer),
    { kind: 'links', urls: all.flatMap(({ references }) => references) },
  ];
};

function numberedFor({
  findings,
  choices,
  asker: { through },
}: Answer): Pick<BlockOf<'findings'>, 'isNumbered'> {
  return areListed(findings) && choices.length === 0 && through !== 'terminal' ? { isNumbered: true } : {};
}

function opening(all: readonly Finding[]): readonly Block[] {
  const title =
    all.length === 0
      ? wordsInBoth((words) => words.noFinding)
      : wordsInBoth((words) => words.findingsOf(all.length));
  return [
    plainHeading(title),
    {
      kind: 'text',
      text:
        all.length === 0
          ? wordsInBoth((words) => words.noFindingNote)
          : { counts: countStandings(all.map(standingOf)) },
      tone: 'subtle',
    },
  ];
}

/** What asks for nothing stands behind what does, each in a line. */
function pressingFirst(all: readonly Finding[]): readonly Block[] {
  const pressing = all.filter((finding) => isPressing(standingOf(finding)));
  const resting = all.filter((finding) => !isPressing(standingOf(finding)));
  if (pressing.length === 0 || resting.length === 0) return [{ kind: 'findings', findings: all }];
  const fold = {
    title: wordsInBoth((words) => words.nothingToDo(resting.length)),
    blocks: [{ kind: 'findings', findings: resting, proof: 'none' } as const],
  };
  return [
    { kind: 'findings', findings: pressing },
    { kind: 'folds', folds: [fold] },
  ];
}
