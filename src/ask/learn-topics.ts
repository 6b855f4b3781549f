import { LOCALES } from '../model/locale.ts';
import type { Topic } from '../model/topic.ts';
import { hear } from './hear.ts';
import { ELSEWHERE } from './ranker/elsewhere.ts';
import { type Learnt, learn } from './ranker/learn.ts';

/** A list of sentences for each class that is told apart: every topic in order, then every group that is asked elsewhere. */
export function lessonsOf(topics: readonly Topic[]): readonly (readonly string[])[] {
  const ofTopics = topics.map((topic) =>
    LOCALES.flatMap((locale) => [topic.example[locale], topic.title[locale], ...topic.examples[locale]]),
  );
  return [...ofTopics, ...ELSEWHERE];
}

/** What was learnt of a list of topics in this process. */
const LEARNT = new WeakMap<readonly Topic[], Learnt>();

/** Learns the lessons of these topics: about half a millisecond a sentence the first time, nothing after that. */
export function learnTopics(topics: readonly Topic[]): Learnt {
  const learnt =
    LEARNT.get(topics) ?? learn(lessonsOf(topics), (sentence) => hear(sentence, 'anything').whole);
  LEARNT.set(topics, learnt);
  return learnt;
}
