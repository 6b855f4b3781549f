import type { Block } from '../../model/block.ts';
import { changes } from '../changes.ts';
import { checkAgain } from '../check-again.ts';
import { coverageBlocks } from '../coverage-blocks.ts';
import { missingNames } from '../missing-names.ts';
import { mostUrgentPreviews } from '../previews.ts';
import type { View } from '../view.ts';
import { wholeList } from '../whole-list.ts';

/** A report as it made itself, with what holds of every answer about machines under its opening. */
export const report: View = (answer, titles) => {
  const { blocks } = answer.report ?? { blocks: [] };
  const { length } = openingOf(blocks);
  return [
    ...blocks.slice(0, length),
    ...changes(answer, titles),
    ...missingNames(answer, 'warning'),
    ...coverageBlocks(answer),
    ...blocks.slice(length),
    ...wholeList(answer, titles),
    checkAgain(answer),
    ...mostUrgentPreviews(answer, titles),
  ];
};

/** The heading and the text that belongs to it. */
function openingOf(blocks: readonly Block[]): readonly Block[] {
  const [first, second] = blocks;
  if (first?.kind !== 'heading') return [];
  return second?.kind === 'text' ? [first, second] : [first];
}
