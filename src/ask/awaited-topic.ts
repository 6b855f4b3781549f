import type { Concept } from '../model/concept.ts';
import type { Question } from '../model/question.ts';
import type { Topic } from '../model/topic.ts';

/**
 * The topic that can tell what somebody waits for: the one whose words are all spoken of, the most of them; where nothing is
 * named, that of the question before. Null where no topic can tell.
 */
export function awaitedTopic(
  topics: readonly Topic[],
  concepts: ReadonlySet<Concept>,
  previous: Question | null,
): Topic | null {
  const telling = topics.flatMap((topic) => {
    const { awaited } = topic;
    return awaited?.every((concept) => concepts.has(concept)) ? [{ topic, weight: awaited.length }] : [];
  });
  const [most] = telling.toSorted((one, other) => other.weight - one.weight);
  const before = topics.find(
    ({ id }) => id === (previous?.watch?.kind === 'tell' ? previous.watch.topic : previous?.topic),
  );
  const isOfAMachine =
    before?.subject === 'machine' && (before.intent === 'diagnose' || before.intent === 'report');
  if (isOfAMachine && (most === undefined || most.weight === 0)) return before;
  return most?.topic ?? null;
}
