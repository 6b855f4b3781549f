import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { CARD_LIMIT_IN_BYTES } from '../../src/render/fitting-card.ts';
import { renderAnswer } from '../../src/render/render.ts';
import { wordsIn } from '../../src/render/words/words-in.ts';
import { cardFaults } from './card-faults.ts';
import { countingButtonIds } from './fixtures.ts';
import { hostileAnswer } from './hostile-answers.ts';

const locales = fc.constantFrom('en' as const, 'ja' as const);

/** No titles: the ids themselves, which are hostile too, have to stand in. */
const untitled = {
  timeZone: 'Asia/Tokyo',
  topicTitle: () => null,
  pageTitle: () => null,
  commandsByHand,
  causeTitle: () => null,
};

describe('renderAnswer, whatever Azure and the asker wrote', () => {
  it('makes a valid card under the size limit', () => {
    fc.assert(
      fc.property(hostileAnswer, locales, (answer, locale) => {
        const { card } = renderAnswer(answer, { ...untitled, locale, buttonId: countingButtonIds() });
        const json = JSON.stringify(card);
        assert.ok(Buffer.byteLength(json) < CARD_LIMIT_IN_BYTES, `${Buffer.byteLength(json)} bytes`);
        assert.deepEqual(cardFaults(card), []);
      }),
      { numRuns: 25 },
    );
  });

  it('puts data only where no markdown is read and no link is made', () => {
    fc.assert(
      fc.property(hostileAnswer, locales, (answer, locale) => {
        const { card } = renderAnswer(answer, { ...untitled, locale, buttonId: countingButtonIds() });
        const markdown = textBlocksOf(card);
        for (const text of markdown) assert.doesNotMatch(text, /\]\(|\*\*|evil|`|<at>/);
      }),
      { numRuns: 10 },
    );
  });

  it('marks the sandbox in card and text, and only the sandbox', () => {
    fc.assert(
      fc.property(hostileAnswer, locales, (answer, locale) => {
        const { card, text } = renderAnswer(answer, { ...untitled, locale, buttonId: countingButtonIds() });
        const mark = wordsIn(locale).sandbox;
        assert.equal(textBlocksOf(card).includes(mark), answer.tenant === 'sandbox');
        assert.equal(text.split('\n').includes(mark), answer.tenant === 'sandbox');
      }),
      { numRuns: 10 },
    );
  });
});

/** The texts of all elements that read markdown. */
function textBlocksOf(element: unknown): readonly string[] {
  if (Array.isArray(element)) return element.flatMap(textBlocksOf);
  if (typeof element !== 'object' || element === null) return [];
  const own =
    'type' in element && element.type === 'TextBlock' && 'text' in element ? [String(element.text)] : [];
  return [...own, ...Object.values(element).flatMap(textBlocksOf)];
}
