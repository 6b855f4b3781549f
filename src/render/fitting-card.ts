import type { AdaptiveCardJson } from './adaptive-card.ts';
import { expandCard } from './expand-card.ts';
import { CARD_LIMITS_TO_TRY } from './limits.ts';
import { type Shortener, shortener } from './shortener.ts';
import type { View } from './view.ts';

/**
 * Bytes of a card's JSON in UTF-8. The lowest limit that Teams documents for a message is 28 KB (incoming webhooks);
 * bots may send more, but a card that passes everywhere can also be forwarded.
 */
export const CARD_LIMIT_IN_BYTES = 28_000;

/**
 * The fullest card that stays under the limit. A card is larger than the view it is made of, and expanding a template
 * costs far more than measuring: a view that is too large already is not expanded.
 */
export function fittingCard(viewWith: (shorten: Shortener) => View): AdaptiveCardJson {
  for (const limits of CARD_LIMITS_TO_TRY) {
    const view = viewWith(shortener(limits));
    if (!fits(view)) continue;
    const card = expandCard(view);
    if (fits(card)) return card;
  }
  throw new RangeError(`BUG_UNEXPECTED: no card under ${CARD_LIMIT_IN_BYTES} bytes at the tightest limits`);
}

function fits(json: object): boolean {
  return Buffer.byteLength(JSON.stringify(json)) < CARD_LIMIT_IN_BYTES;
}
