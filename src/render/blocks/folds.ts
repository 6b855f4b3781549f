import { Template } from 'adaptivecards-templating';
import template from '../../../cards/folds.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { indented } from '../indented.ts';
import { labelText } from '../label-text.ts';
import type { Shortener } from '../shortener.ts';

/** Parts of an answer under one row of buttons; in plain text under their titles. */
export const folds: BlockForm<BlockOf<'folds'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { draw, elementId, shorten } = rendering;
    const isVisible = block.state === 'open';
    const { shown } = shorten.list(block.folds, mostFolds(shorten));
    const drawn = shown.map(({ title, blocks }) => ({
      id: elementId('fold'),
      title: shorten.value(labelText(title, rendering)),
      isVisible,
      ...draw(blocks),
    }));
    const ids = drawn.map(({ id }) => id);
    const toggles = drawn.map(({ id, title }) => ({
      title,
      // Opening one closes the others: a card stays as high as one part.
      targets: [
        id,
        ...ids.filter((other) => other !== id).map((other) => ({ elementId: other, isVisible: false })),
      ],
    }));
    return { folds: drawn, toggles: isVisible ? [] : toggles };
  },
  lines(block, rendering) {
    const { write, shorten } = rendering;
    const { shown } = shorten.list(block.folds, mostFolds(shorten));
    return shown.flatMap(({ title, blocks }, index) => [
      ...(index === 0 ? [] : ['']),
      ...underTitle(shorten.value(labelText(title, rendering)), write(blocks)),
    ]);
  },
  isApart: true,
};

/** As many as one row of buttons holds, and a list of blocks. */
function mostFolds({ limits }: Shortener): number {
  return Math.min(limits.actions, limits.blocks);
}

/** Excluded causes and gaps say themselves what they are, lest they be read as something else. */
function underTitle(title: string, lines: readonly string[]): readonly string[] {
  return lines[0] === title ? lines : [title, ...indented(lines)];
}
