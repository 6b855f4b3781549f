import assert from 'node:assert/strict';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { CARD_LIMIT_IN_BYTES } from '../../src/render/fitting-card.ts';
import { renderAnswer } from '../../src/render/render.ts';
import { cardFaults } from '../render/card-faults.ts';
import { countingButtonIds } from '../render/fixtures.ts';
import { hostileAnswer } from '../render/hostile-answers.ts';
import { fuzz } from './support/fuzz.ts';

describe('hostile answers', () => {
  fuzz('make valid cards under the limit, of whole characters', 15, hostileAnswer, (answer) => {
    const { card, text } = renderAnswer(answer, {
      locale: answer.question.locale,
      timeZone: 'Asia/Tokyo',
      topicTitle: () => null,
      pageTitle: () => null,
      causeTitle: () => null,
      commandsByHand,
      buttonId: countingButtonIds(),
    });
    const json = JSON.stringify(card);
    assert.ok(Buffer.byteLength(json) < CARD_LIMIT_IN_BYTES, `${Buffer.byteLength(json)} bytes`);
    assert.deepEqual(cardFaults(card), []);
    JSON.parse(JSON.stringify([card, text]), (_key, value: unknown) => {
      if (typeof value === 'string') assert.ok(value.isWellFormed() && !value.includes('\0'), value);
    });
  });
});
