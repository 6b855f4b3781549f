import type { Answer } from '../model/answer.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { fittingCard } from './fitting-card.ts';
import { keepIds } from './keep-ids.ts';
import { TEXT_LIMITS } from './limits.ts';
import type { RenderOptions } from './rendering.ts';
import { shortener } from './shortener.ts';
import { textOf } from './text-of.ts';
import { viewOf } from './view.ts';
import { wordsIn } from './words/words-in.ts';

/** The same content twice: for Teams, and for terminals and notifications. */
export interface Rendered {
  readonly card: AdaptiveCardJson;
  readonly text: string;
}

/**
 * An answer as an Adaptive Card and as plain text, in one language. Verdicts, order and causes stand as the answer
 * has them. The card's JSON stays under 28,000 bytes whatever the answer holds: what does not fit is left out, and the
 * card says so. `buttonId` is called once for each button that any try shows.
 */
export function renderAnswer(answer: Answer, options: RenderOptions): Rendered {
  const words = wordsIn(options.locale);
  const common = { ...options, words, asOf: answer.asOf };
  const forText = { ...common, buttonId: () => '', shorten: shortener(TEXT_LIMITS) };
  const forCard = { ...common, buttonId: keepIds(options.buttonId) };
  return {
    card: fittingCard((shorten) => viewOf(answer, { ...forCard, shorten })),
    text: textOf(viewOf(answer, forText), words),
  };
}
