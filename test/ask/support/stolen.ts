import { createUnderstanding } from '../../../src/ask/understand.ts';
import { LOCALES } from '../../../src/model/locale.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Topic } from '../../../src/model/topic.ts';

/** The topic that is answered, or offered first. */
const firstOf = ({ topic, candidates }: Question) => topic ?? candidates[0] ?? null;

/** The examples that another topic than their own has, of every so many of each topic and language one. */
export function stolenFrom(topics: readonly Topic[], every = 1): readonly string[] {
  const understanding = createUnderstanding(topics);
  return topics.flatMap(({ id, examples }) =>
    LOCALES.flatMap((locale) =>
      examples[locale]
        .filter((_, index) => index % every === 0)
        .map((sentence) => ({ sentence, first: firstOf(understanding.understand(sentence, {})) }))
        .filter(({ first }) => first !== id)
        .map(({ sentence, first }) => `${sentence}: ${first} instead of ${id}`),
    ),
  );
}
