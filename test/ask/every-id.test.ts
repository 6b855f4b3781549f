import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { learntCatalogue } from '../../src/learning/learnt-catalogue.ts';
import { LOCALES } from '../../src/model/locale.ts';
import type { Question } from '../../src/model/question.ts';
import { ASKED } from './support/asked.ts';
import { TOPICS } from './support/topics.ts';

const PATIENCE_IN_MS = 120_000;
/** So many of a hundred are answered at once; the others are asked back, with what was meant among the choices. */
const FEWEST_ANSWERED = 0.9;

const understanding = createUnderstanding(TOPICS, learntCatalogue());

const isOffered = (id: string, { topic, candidates }: Question) => topic === null && candidates.includes(id);

describe('every id, asked in both languages', () => {
  for (const locale of LOCALES) {
    it(`as operators type in ${locale} is no other id`, () => {
      const asked = ASKED[locale].map(([id, text]) => ({
        id,
        text,
        question: understanding.understand(text, {}),
      }));
      const others = asked.filter(({ id, question }) => question.topic !== id && !isOffered(id, question));
      assert.deepEqual(
        others.map(({ id, text, question }) => `${text}: ${question.topic} instead of ${id}`),
        [],
      );
      const answered = asked.filter(({ id, question }) => question.topic === id);
      assert.ok(answered.length >= FEWEST_ANSWERED * asked.length, `${answered.length} of ${asked.length}`);
    }).timeout(PATIENCE_IN_MS);
  }
});
