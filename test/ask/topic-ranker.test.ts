import assert from 'node:assert/strict';
import { hear } from '../../src/ask/hear.ts';
import { ELSEWHERE } from '../../src/ask/ranker/elsewhere.ts';
import { NOT_YET } from '../../src/ask/ranker/not-yet.ts';
import { createTopicRanker } from '../../src/ask/ranker/topic-ranker.ts';
import { LOCALES, type Locale } from '../../src/model/locale.ts';
import type { Topic } from '../../src/model/topic.ts';
import { TOPICS } from './support/topics.ts';

const PARTS = 5;
const FEWEST_RIGHT = 0.85;
const ALL_OTHERS = [...ELSEWHERE, ...NOT_YET];
const PATIENCE_IN_MS = 60_000;

/** As Node 24 computes it; Node 20 gives the same. */
const GOLDEN: readonly (readonly string[])[] = [
  ['trains 1.1502206775445265', 'rain -0.8570591588574458', 'elsewhere -1'],
  ['rain 0.9231372765278946', 'trains -0.8537155014088694', 'elsewhere -0.8703419699609647'],
];

const learn = (topics: readonly Topic[]) =>
  createTopicRanker(topics, ALL_OTHERS, (sentence) => hear(sentence, 'anything').whole);

const without = (topic: Topic, part: number): Topic => ({
  ...topic,
  examples: {
    en: topic.examples.en.filter((_, index) => index % PARTS !== part),
    ja: topic.examples.ja.filter((_, index) => index % PARTS !== part),
  },
});

describe('the ranker', () => {
  it('gives the same scores to the last bit each time it learns', () => {
    const [first, second] = [learn(TOPICS), learn(TOPICS)];
    for (const { example } of TOPICS) {
      const utterance = hear(example.ja, 'anything').whole;
      assert.deepEqual(first(utterance), second(utterance));
    }
  }).timeout(PATIENCE_IN_MS);

  it('scores as this on every engine, to the last bit', () => {
    const topicOf = (id: string, en: readonly string[], ja: readonly string[]): Topic => ({
      id,
      intent: 'explain',
      title: { en: id, ja: id },
      example: { en: id, ja: id },
      examples: { en, ja },
      subject: 'none',
      clues: [],
    });
    const rank = createTopicRanker(
      [
        topicOf(
          'rain',
          ['will it rain', 'rain again today', 'is rain coming'],
          ['雨は降る', '今日も雨', '雨が来る'],
        ),
        topicOf(
          'trains',
          ['is the train late', 'which train today', 'train again'],
          ['電車は来る', '今日の電車', '電車が遅い'],
        ),
      ],
      [['what is late', '何が遅い']],
      (sentence) => ({
        spoken: { words: ` ${sentence} ; `, dense: sentence.replaceAll(' ', '') },
        concepts: new Set(),
      }),
    );
    const scored = ['is the train coming', '今日の雨'].map((sentence) => {
      const { topics, elsewhere } = rank({
        spoken: { words: ` ${sentence} ; `, dense: sentence.replaceAll(' ', '') },
        concepts: new Set(),
      });
      return [...topics.map(({ topic, score }) => `${topic.id} ${score}`), `elsewhere ${elsewhere}`];
    });
    assert.deepEqual(scored, GOLDEN);
  });

  it(`knows sentences that were left out of its learning: ${100 * FEWEST_RIGHT} of 100`, () => {
    const right: Record<Locale, number> = { en: 0, ja: 0 };
    const asked: Record<Locale, number> = { en: 0, ja: 0 };
    for (let part = 0; part < PARTS; part += 1) {
      const rank = learn(TOPICS.map((topic) => without(topic, part)));
      for (const topic of TOPICS) {
        for (const locale of LOCALES) {
          for (const sentence of topic.examples[locale].filter((_, index) => index % PARTS === part)) {
            asked[locale] += 1;
            if (rank(hear(sentence, 'anything').whole).topics[0]?.topic.id === topic.id) right[locale] += 1;
          }
        }
      }
    }
    for (const locale of LOCALES) {
      const share = right[locale] / asked[locale];
      assert.ok(share >= FEWEST_RIGHT, `${locale}: ${right[locale]} of ${asked[locale]}`);
    }
  }).timeout(PATIENCE_IN_MS);
});
