import { Template } from 'adaptivecards-templating';
import template from '../../../cards/questions.card.json' with { type: 'json' };
import type { BlockOf } from '../../model/block.ts';
import type { BlockForm } from '../block-form.ts';
import { buttonView } from '../button-view.ts';
import { linesFrom, plainLines } from '../line.ts';
import type { Rendering } from '../rendering.ts';

/** Questions in whole sentences: too long for buttons, so that each is a line to press. */
export const questions: BlockForm<BlockOf<'questions'>> = {
  template: new Template(template),
  data(block, rendering) {
    const { shown, more } = questionsOf(block, rendering);
    return {
      questions: shown.map(({ sentence, question }) =>
        buttonView({ verb: 'ask', label: sentence, question }, rendering),
      ),
      more,
    };
  },
  lines(block, rendering) {
    const { shown, more } = questionsOf(block, rendering);
    const { shorten, locale } = rendering;
    return [...shown.map(({ sentence }) => `- ${shorten.value(sentence[locale])}`), ...plainLines(more)];
  },
  isApart: false,
};

function questionsOf(block: BlockOf<'questions'>, { shorten, words }: Rendering) {
  const { shown, hidden } = shorten.list(block.questions, shorten.limits.choices);
  return { shown, more: linesFrom(hidden > 0 ? words.more(hidden) : null) };
}
