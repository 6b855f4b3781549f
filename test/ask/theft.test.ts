import assert from 'node:assert/strict';
import { LOCALES } from '../../src/model/locale.ts';
import { stolenFrom } from './support/stolen.ts';
import { TOPICS } from './support/topics.ts';

const FEWEST_EXAMPLES = 15;
/** Learning every topic and asking all their sentences, on a busy machine. */
const PATIENCE_IN_MS = 120_000;

/** All of them are asked in `theft.long.ts`. */
const EVERY = 3;

describe('a topic keeps its own sentences', () => {
  for (const { id, examples } of TOPICS) {
    for (const locale of LOCALES) {
      it(`${id} has at least ${FEWEST_EXAMPLES} in ${locale}, each once`, () => {
        assert.ok(examples[locale].length >= FEWEST_EXAMPLES);
        assert.equal(new Set(examples[locale]).size, examples[locale].length);
      });
    }
  }

  it(`one in ${EVERY} among all others`, () => assert.deepEqual(stolenFrom(TOPICS, EVERY), [])).timeout(
    PATIENCE_IN_MS,
  );
});
