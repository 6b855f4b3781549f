import assert from 'node:assert/strict';
import { hear } from '../../src/ask/hear.ts';
import { lessonsOf } from '../../src/ask/learn-topics.ts';
import { learn } from '../../src/ask/ranker/learn.ts';
import { createTopicRanker } from '../../src/ask/ranker/topic-ranker.ts';
import type { Utterance } from '../../src/ask/ranker/utterance-features.ts';
import type { Concept } from '../../src/model/concept.ts';
import type { Topic } from '../../src/model/topic.ts';
import { TOPICS } from './support/topics.ts';

/** Learning all topics takes seconds. */
const SOME_TOPICS = 8;
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
});
