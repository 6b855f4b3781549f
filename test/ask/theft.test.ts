import assert from 'node:assert/strict';
import { sentencesOf } from '../../src/learning/sentences.ts';
import { LOCALES } from '../../src/model/locale.ts';
import { theftAmong, tooMuch } from './support/stolen.ts';
import { TOPICS } from './support/topics.ts';

const FEWEST_SENTENCES = 15;
/** Asking thousands of sentences, on a busy machine. */
const PATIENCE_IN_MS = 240_000;

/** All of them are asked in `theft.long.ts`. */
const EVERY = 20;

describe('a topic keeps its own sentences', () => {
  for (const { id } of TOPICS) {
    for (const locale of LOCALES) {
      it(`${id} has at least ${FEWEST_SENTENCES} in ${locale}, each once`, () => {
        const sentences = sentencesOf(id, locale);
        assert.ok(sentences.length >= FEWEST_SENTENCES);
        assert.equal(new Set(sentences).size, sentences.length);
      });
    }
  }

  it(`one in ${EVERY} among all others`, () =>
    assert.deepEqual(tooMuch(theftAmong(TOPICS, EVERY)), [])).timeout(PATIENCE_IN_MS);
});
