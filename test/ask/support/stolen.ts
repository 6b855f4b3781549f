import { twinOf } from '../../../src/ask/twin-topic.ts';
import { createUnderstanding } from '../../../src/ask/understand.ts';
import { learntCatalogue } from '../../../src/learning/learnt-catalogue.ts';
import { sentencesOf } from '../../../src/learning/sentences.ts';
import { LOCALES } from '../../../src/model/locale.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Topic } from '../../../src/model/topic.ts';

/** Of a thousand sentences so many may be another topic's first: what lies on a border falls to either side each time it is learnt. */
const MOST_STOLEN_OF_1000 = 4;

/** The topic that is answered, or offered first. */
const firstOf = ({ topic, candidates }: Question) => topic ?? candidates[0] ?? null;

export interface Theft {
  readonly asked: number;
  readonly stolen: readonly string[];
}

/** Whether two topics ask the same, one of a machine and one of all: which is meant, what is named tells, and not the sentence. */
const areTwins = (one: Topic, other: Topic | undefined) =>
  other !== undefined &&
  (['machine', 'fleet'] as const).some((subject) => twinOf(one, subject, [other]) === other);

/** What becomes of the sentences of topics among all others, of every so many of each topic and language one. */
export function theftAmong(topics: readonly Topic[], every = 1): Theft {
  const understanding = createUnderstanding(topics, learntCatalogue());
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const asked = topics.flatMap((topic) =>
    LOCALES.flatMap((locale) =>
      sentencesOf(topic.id, locale)
        .filter((_, index) => index % every === 0)
        .map((sentence) => ({ topic, sentence })),
    ),
  );
  const stolen = asked
    .map((each) => ({ ...each, first: firstOf(understanding.understand(each.sentence, {})) }))
    .filter(({ topic, first }) => first !== topic.id && !areTwins(topic, byId.get(first ?? '')))
    .map(({ topic, sentence, first }) => `${sentence}: ${first} instead of ${topic.id}`);
  return { asked: asked.length, stolen };
}

/** What was stolen where it is too much; else nothing. */
export function tooMuch({ asked, stolen }: Theft): readonly string[] {
  return 1000 * stolen.length > MOST_STOLEN_OF_1000 * asked ? stolen : [];
}
