import { LOCALES } from '../model/locale.ts';
import type { Topic } from '../model/topic.ts';
import { sentencesOf } from './sentences.ts';

/** Sentences that belong together. */
export interface Lesson {
  /** The topic they ask for; null where no topic answers them. */
  readonly topic: string | null;
  readonly sentences: readonly string[];
}

/** What people ask a bot of an operations team that nothing of the catalogue answers, group by group. */
const ELSEWHERE: readonly (readonly string[])[] = [
  ['other-products'],
  ['small-talk', 'office-talk'],
  ['other-machine-work'],
];

/** What is learnt: the sentences of every topic, its title and its example, and those of nobody. */
export function lessonsOf(topics: readonly Topic[]): readonly Lesson[] {
  return [
    ...topics.map(({ id, title, example }) => ({
      topic: id,
      sentences: LOCALES.flatMap((locale) => [example[locale], title[locale], ...sentencesOf(id, locale)]),
    })),
    ...ELSEWHERE.map((names) => ({
      topic: null,
      sentences: names.flatMap((name) => LOCALES.flatMap((locale) => sentencesOf(name, locale))),
    })),
  ];
}
