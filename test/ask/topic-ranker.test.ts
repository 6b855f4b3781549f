import assert from 'node:assert/strict';
import type { Learnt } from '../../src/ask/ranker/learnt.ts';
import { createTopicRanker } from '../../src/ask/ranker/topic-ranker.ts';
import { fingerprintOf } from '../../src/learning/fingerprint.ts';
import { learn } from '../../src/learning/learn.ts';
import { LEARNT_FILE, readLearnt } from '../../src/learning/learnt-file.ts';
import { type Lesson, lessonsOf } from '../../src/learning/lessons.ts';
import type { Concept } from '../../src/model/concept.ts';
import type { Topic } from '../../src/model/topic.ts';
import { TOPICS } from './support/topics.ts';

/** Every word of a thing stands in several sentences, as what stands in few is left out. */
const saidOf = (things: readonly string[], ways: readonly string[]) =>
  things.flatMap((thing) => ways.map((way) => way.replace('…', thing)));

const ENGLISH = ['is the … coming', 'when will … come', '… again today', 'why is … late', 'no … now'];
const JAPANESE = ['…は来る', '今日の…', '…が遅い', 'なぜ…', '…はまだ'];
const LESSONS: readonly Lesson[] = [
  { topic: 'rain', sentences: [...saidOf(['rain'], ENGLISH), ...saidOf(['雨'], JAPANESE)] },
  { topic: 'trains', sentences: [...saidOf(['train'], ENGLISH), ...saidOf(['電車'], JAPANESE)] },
  { topic: null, sentences: [...saidOf(['lunch'], ENGLISH), ...saidOf(['昼食'], JAPANESE)] },
];

const topicOf = (id: string): Topic => ({
  id,
  intent: 'explain',
  title: { en: id, ja: id },
  need: null,
  example: { en: id, ja: id },
  subject: 'none',
  clues: [],
});
const heard = (sentence: string) => ({
  spoken: { words: ` ${sentence} ; `, dense: sentence.replaceAll(' ', '') },
  concepts: new Set<Concept>(),
});

describe('the ranker', () => {
  let learnt: Learnt;
  before(async () => {
    learnt = await learn(LESSONS, heard);
  });

  it('gives a sentence to the topic that it is like', () => {
    const rank = createTopicRanker([topicOf('rain'), topicOf('trains')], learnt);
    const first = (sentence: string) => rank(heard(sentence))[0]?.topic.id;
    assert.deepEqual(['is a train due', '雨だ', '電車'].map(first), ['trains', 'rain', 'trains']);
  });

  it('learns the same of the same sentences, to the last bit', async () => {
    assert.deepEqual(await learn(LESSONS, heard), learnt);
  });

  it('refuses a topic of which nothing was learnt', () => {
    assert.throws(
      () => createTopicRanker([topicOf('snow')], learnt),
      /how people ask for snow: .*npm run learn/,
    );
  });

  it('has learnt the sentences that there are (else: npm run learn)', () => {
    assert.equal(readLearnt(LEARNT_FILE).fingerprint, fingerprintOf(lessonsOf(TOPICS)));
  });
});
