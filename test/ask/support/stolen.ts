import { createUnderstanding } from '../../../src/ask/understand.ts';
import { learntCatalogue } from '../../../src/learning/learnt-catalogue.ts';
import { sentencesOf } from '../../../src/learning/sentences.ts';
import { LOCALES } from '../../../src/model/locale.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Topic } from '../../../src/model/topic.ts';

/** Of a thousand sentences so many may be another topic's first: what lies on a border falls to either side each time it is learnt. */
const MOST_STOLEN_OF_1000 = 2;

/** The topic that is answered, or offered first. */
const firstOf = ({ topic, candidates }: Question) => topic ?? candidates[0] ?? null;

export interface Theft {
  readonly asked: number;
  readonly stolen: readonly string[];
}

/** What becomes of the sentences of topics among all others, of every so many of each topic and language one. */
export function theftAmong(topics: readonly Topic[], every = 1): Theft {
  const understanding = createUnderstanding(topics, learntCatalogue());
  const asked = topics.flatMap(({ id }) =>
    LOCALES.flatMap((locale) =>
      sentencesOf(id, locale)
        .filter((_, index) => index % every === 0)
        .map((sentence) => ({ id, sentence })),
    ),
  );
  const stolen = asked
    .map(({ id, sentence }) => ({ id, sentence, first: firstOf(understanding.understand(sentence, {})) }))
    .filter(({ id, first }) => first !== id)
    .map(({ id, sentence, first }) => `${sentence}: ${first} instead of ${id}`);
  return { asked: asked.length, stolen };
}

/** What was stolen where it is too much; else nothing. */
export function tooMuch({ asked, stolen }: Theft): readonly string[] {
  return 1000 * stolen.length > MOST_STOLEN_OF_1000 * asked ? stolen : [];
}
