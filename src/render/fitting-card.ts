import type { AdaptiveCardJson } from './adaptive-card.ts';
import { CARD_LIMITS_TO_TRY, type Limits } from './limits.ts';
import { type Shortener, shortener } from './shortener.ts';

/**
 * Bytes of a card's JSON in UTF-8. The lowest limit that Teams documents for a message is 28 KB (incoming webhooks);
 * bots may send more, but a card that passes everywhere can also be forwarded.
 */
export const CARD_LIMIT_IN_BYTES = 28_000;

/** The whole card where it stays under the limit; else the fullest of the limits to try that does, found by halving. */
export function fittingCard(cardWith: (shorten: Shortener) => AdaptiveCardJson): AdaptiveCardJson {
  const [whole, ...tighter] = CARD_LIMITS_TO_TRY;
  const card = whole && smallCard(whole, cardWith);
  return card ?? fullestOf(tighter, cardWith);
}

function fullestOf(
  limitsToTry: readonly Limits[],
  cardWith: (shorten: Shortener) => AdaptiveCardJson,
): AdaptiveCardJson {
  let rest = limitsToTry;
  let fullest: AdaptiveCardJson | null = null;
  while (rest.length > 0) {
    const middle = Math.floor(rest.length / 2);
    const [limits] = rest.slice(middle);
    const card = limits ? smallCard(limits, cardWith) : null;
    fullest = card ?? fullest;
    rest = card === null ? rest.slice(middle + 1) : rest.slice(0, middle);
  }
  if (fullest === null)
    throw new RangeError(`BUG_UNEXPECTED: no card under ${CARD_LIMIT_IN_BYTES} bytes at the tightest limits`);
  return fullest;
}

function smallCard(
  limits: Limits,
  cardWith: (shorten: Shortener) => AdaptiveCardJson,
): AdaptiveCardJson | null {
  const card = cardWith(shortener(limits));
  return Buffer.byteLength(JSON.stringify(card)) < CARD_LIMIT_IN_BYTES ? card : null;
}
