import assert from 'node:assert/strict';
import { hear } from '../../src/ask/hear.ts';
import { createTopicRanker } from '../../src/ask/ranker/topic-ranker.ts';
import { learn } from '../../src/learning/learn.ts';
import { lessonsOf } from '../../src/learning/lessons.ts';
import { TOPICS } from './support/topics.ts';

/** One of so many sentences is left out. */
const PARTS = 3;
const FEWEST_RIGHT = 0.83;
/** Learning every topic anew, on a busy machine. */
const PATIENCE_IN_MS = 3_600_000;

const isLeftOut = (_: string, index: number) => index % PARTS === 0;
const isLearnt = (sentence: string, index: number) => !isLeftOut(sentence, index);

describe('the ranker', () => {
  it(`knows sentences that were left out of its learning: ${100 * FEWEST_RIGHT} of 100`, async () => {
    const lessons = lessonsOf(TOPICS);
    const learnt = await learn(
      lessons.map(({ topic, sentences }) => ({ topic, sentences: sentences.filter(isLearnt) })),
    );
    const rank = createTopicRanker(TOPICS, learnt);
    const asked = lessons.flatMap(({ topic, sentences }) =>
      topic === null ? [] : sentences.filter(isLeftOut).map((sentence) => ({ topic, sentence })),
    );
    const right = asked.filter(
      ({ topic, sentence }) => rank(hear(sentence, 'anything').whole)[0]?.topic.id === topic,
    );
    assert.ok(right.length >= FEWEST_RIGHT * asked.length, `${right.length} of ${asked.length}`);
  }).timeout(PATIENCE_IN_MS);
});
