import assert from 'node:assert/strict';
import { CARD_LIMIT_IN_BYTES, fittingCard } from '../../src/render/fitting-card.ts';
import { CARD_LIMITS_TO_TRY, type Limits } from '../../src/render/limits.ts';

const LARGE = 'x'.repeat(CARD_LIMIT_IN_BYTES);
/** The whole, and halvings of the ten limits below it. */
const MOST_TRIES = 1 + 4;

/** A card that fits from the limits of that index on; its body is the index it was drawn with. */
function fitFrom(firstFitting: number): { readonly body: unknown; readonly tries: number } {
  let tries = 0;
  const card = fittingCard(({ limits }) => {
    tries += 1;
    const index = CARD_LIMITS_TO_TRY.indexOf(limits);
    return { type: 'AdaptiveCard', version: '1.5', body: index < firstFitting ? LARGE : index };
  });
  return { body: card.body, tries };
}

const PROOF = ['evidence', 'excluded', 'excludedEvidence', 'gaps', 'codeLength', 'urlLength'] as const;
const IN_SIGHT = ['sentenceLength', 'valueLength', 'findings', 'rows', 'traits'] as const;

describe('fittingCard', () => {
  for (const index of CARD_LIMITS_TO_TRY.keys())
    it(`takes the fullest card that fits, in few tries: number ${index}`, () => {
      const { body, tries } = fitFrom(index);
      assert.equal(body, index);
      assert.ok(tries <= MOST_TRIES, `${tries} tries`);
    });

  it('tries a card that fits whole once', () => {
    assert.equal(fitFrom(0).tries, 1);
  });

  it('refuses what fits at no limits', () => {
    assert.throws(() => fitFrom(CARD_LIMITS_TO_TRY.length), /BUG_UNEXPECTED/);
  });

  it('gives up the text of queries before any proof, and their buttons before anything in sight', () => {
    const [whole] = CARD_LIMITS_TO_TRY;
    assert.ok(whole);
    const shortest = Math.min(...CARD_LIMITS_TO_TRY.map(({ queryLength }) => queryLength));
    const isFull = (limits: Limits, of: readonly (keyof Limits)[]) =>
      of.every((each) => limits[each] === whole[each]);
    for (const limits of CARD_LIMITS_TO_TRY) {
      if (!isFull(limits, PROOF)) assert.equal(limits.queryLength, shortest);
      if (!isFull(limits, IN_SIGHT)) assert.ok(!isFull(limits, PROOF) && limits.urlLength < whole.urlLength);
    }
    assert.ok(CARD_LIMITS_TO_TRY.some((limits) => limits.queryLength === shortest && isFull(limits, PROOF)));
  });
});
