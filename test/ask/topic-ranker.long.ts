import assert from 'node:assert/strict';
import { hear } from '../../src/ask/hear.ts';
import { lessonsOf } from '../../src/ask/learn-topics.ts';
import { learn } from '../../src/ask/ranker/learn.ts';
import { createTopicRanker } from '../../src/ask/ranker/topic-ranker.ts';
import type { Utterance } from '../../src/ask/ranker/utterance-features.ts';
import { LOCALES, type Locale } from '../../src/model/locale.ts';
import type { Topic } from '../../src/model/topic.ts';
import { TOPICS } from './support/topics.ts';

/** One of so many sentences is left out. */
const PARTS = 3;
const FEWEST_RIGHT = 0.82;
/** Learning every topic anew, on a busy machine. */
const PATIENCE_IN_MS = 240_000;

/** Each sentence is heard once, however often it is learnt. */
const utterances = new Map<string, Utterance>();
const heard = (sentence: string): Utterance => {
  const utterance = utterances.get(sentence) ?? hear(sentence, 'anything').whole;
  utterances.set(sentence, utterance);
  return utterance;
};
const rankerOf = (topics: readonly Topic[]) => createTopicRanker(topics, learn(lessonsOf(topics), heard));

const isLeftOut = (_: string, index: number) => index % PARTS === 0;
const isLearnt = (sentence: string, index: number) => !isLeftOut(sentence, index);
const withoutSome = (topic: Topic): Topic => ({
  ...topic,
  examples: { en: topic.examples.en.filter(isLearnt), ja: topic.examples.ja.filter(isLearnt) },
});

describe('the ranker', () => {
  it(`knows sentences that were left out of its learning: ${100 * FEWEST_RIGHT} of 100`, () => {
    const right: Record<Locale, number> = { en: 0, ja: 0 };
    const asked: Record<Locale, number> = { en: 0, ja: 0 };
    const rank = rankerOf(TOPICS.map(withoutSome));
    for (const topic of TOPICS) {
      for (const locale of LOCALES) {
        for (const sentence of topic.examples[locale].filter(isLeftOut)) {
          asked[locale] += 1;
          if (rank(heard(sentence)).topics[0]?.topic.id === topic.id) right[locale] += 1;
        }
      }
    }
    for (const locale of LOCALES) {
      const share = right[locale] / asked[locale];
      assert.ok(share >= FEWEST_RIGHT, `${locale}: ${right[locale]} of ${asked[locale]}`);
    }
  }).timeout(PATIENCE_IN_MS);
});
