import assert from 'node:assert/strict';
import { createUnderstanding } from '../../src/ask/understand.ts';
import { LOCALES } from '../../src/model/locale.ts';
import type { Question } from '../../src/model/question.ts';
import type { Topic } from '../../src/model/topic.ts';
import { TOPICS } from './support/topics.ts';

const FEWEST_EXAMPLES = 15;
/** Learning every topic and asking all their sentences, on a busy machine. */
const PATIENCE_IN_MS = 120_000;

/** The topic that is answered, or offered first. */
const firstOf = ({ topic, candidates }: Question) => topic ?? candidates[0] ?? null;

const examplesOf = (topics: readonly Topic[]) =>
  topics.flatMap(({ id, examples }) =>
    LOCALES.flatMap((locale) => examples[locale].map((sentence) => ({ id, sentence }))),
  );

function stolenFrom(topics: readonly Topic[]): readonly string[] {
  const understanding = createUnderstanding(topics);
  return examplesOf(topics)
    .map(({ id, sentence }) => ({ id, sentence, first: firstOf(understanding.understand(sentence, {})) }))
    .filter(({ id, first }) => id !== first)
    .map(({ id, sentence, first }) => `${sentence}: ${first} instead of ${id}`);
}

describe('a topic keeps its own sentences', () => {
  for (const { id, examples } of TOPICS) {
    for (const locale of LOCALES) {
      it(`${id} has at least ${FEWEST_EXAMPLES} in ${locale}, each once`, () => {
        assert.ok(examples[locale].length >= FEWEST_EXAMPLES);
        assert.equal(new Set(examples[locale]).size, examples[locale].length);
      });
    }
  }

  it('among all others', () => assert.deepEqual(stolenFrom(TOPICS), [])).timeout(PATIENCE_IN_MS);
});
