import assert from 'node:assert/strict';
import { hear } from '../../src/ask/hear.ts';
import { lessonsOf } from '../../src/ask/learn-topics.ts';
import { learn } from '../../src/ask/ranker/learn.ts';
import { createTopicRanker } from '../../src/ask/ranker/topic-ranker.ts';
import type { Utterance } from '../../src/ask/ranker/utterance-features.ts';
import type { Concept } from '../../src/model/concept.ts';
import { LOCALES, type Locale } from '../../src/model/locale.ts';
import type { Topic } from '../../src/model/topic.ts';
import { TOPICS } from './support/topics.ts';

/** One of so many sentences is left out. */
const PARTS = 3;
/** Learning all topics takes seconds. */
const SOME_TOPICS = 8;
const FEWEST_RIGHT = 0.82;
const PATIENCE_IN_MS = 120_000;

/** As Node 24 computes it; Node 20 gives the same. */
const GOLDEN: readonly (readonly string[])[] = [
  ['trains 0.8590016766376875', 'rain -0.8979061485695352', 'elsewhere -0.6783245409206036'],
  ['rain 1.1241073995828628', 'trains -0.8720818549394608', 'elsewhere -0.9849778920412063'],
];

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
  it('gives the same scores to the last bit each time it learns', () => {
    const some = TOPICS.slice(0, SOME_TOPICS);
    const [first, second] = [rankerOf(some), rankerOf(some)];
    for (const { example } of TOPICS) {
      const utterance = heard(example.ja);
      assert.deepEqual(first(utterance), second(utterance));
    }
  }).timeout(PATIENCE_IN_MS);

  it('scores as this on every engine, to the last bit', () => {
    const topicOf = (id: string): Topic => ({
      id,
      intent: 'explain',
      title: { en: id, ja: id },
      need: null,
      example: { en: id, ja: id },
      examples: { en: [], ja: [] },
      subject: 'none',
      clues: [],
    });
    const plain = (sentence: string) => ({
      spoken: { words: ` ${sentence} ; `, dense: sentence.replaceAll(' ', '') },
      concepts: new Set<Concept>(),
    });
    const learnt = learn(
      [
        ['rain', 'will it rain', 'rain again today', 'is rain coming', '雨は降る', '今日も雨', '雨が来る'],
        [
          'trains',
          'is the train late',
          'which train today',
          'train again',
          '電車は来る',
          '今日の電車',
          '電車が遅い',
        ],
        ['what is late', '何が遅い'],
      ],
      plain,
    );
    const rank = createTopicRanker([topicOf('rain'), topicOf('trains')], learnt);
    const scored = ['is the train coming', '今日の雨'].map((sentence) => {
      const { topics, elsewhere } = rank(plain(sentence));
      return [...topics.map(({ topic, score }) => `${topic.id} ${score}`), `elsewhere ${elsewhere}`];
    });
    assert.deepEqual(scored, GOLDEN);
  });

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
