import { Template } from 'adaptivecards-templating';
import template from '../../../cards/excluded.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { causeName } from '../cause-name.ts';
import { indented } from '../indented.ts';
import { quote } from '../quote.ts';
import { quoteLines } from '../quote-lines.ts';
import type { Rendering } from '../rendering.ts';

/** Causes that do not hold, with what shows it; each is labelled so, lest it be read as one that holds. */
export const excluded: BlockForm<BlockOf<'excluded'>> = {
  template: new Template(template),
  data: (block, rendering) => ({
    causes: causesOf(block, rendering).map(({ cause, evidence }) => ({
      label: rendering.words.excludedLabel,
      cause,
      quotes: evidence.map((each) => quote(each, rendering)),
    })),
  }),
  lines(block, rendering) {
    const causes = causesOf(block, rendering).flatMap(({ cause, evidence }) => [
      cause,
      ...indented(quoteLines(evidence, rendering)),
    ]);
    return [rendering.words.excluded(block.excluded.length), ...indented(causes)];
  },
  isApart: true,
};

function causesOf({ scenario, excluded: causes }: BlockOf<'excluded'>, rendering: Rendering) {
  const { shorten, locale } = rendering;
  return shorten.list(causes, shorten.limits.excluded).shown.map(({ cause, evidence }) => ({
    cause: shorten.value(causeName(scenario, cause, rendering)[locale]),
    evidence: shorten.list(evidence, shorten.limits.excludedEvidence).shown,
  }));
}
