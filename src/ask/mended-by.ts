import type { Question } from '../model/question.ts';
import type { Topic, TopicId } from '../model/topic.ts';
import type { Said } from './question-of.ts';

/** Where what a report tells is not for a diagnosis to mend: what is missing is installed. */
const MENDED_BY: ReadonlyMap<TopicId, TopicId> = new Map([['pending-updates', 'k-one-time-update']]);

/** How to mend what a report tells ("how do I fix it?"), of the same machines; null where how they are says it. */
export function mendedBy(
  said: Said,
  { topic, entities }: Pick<Question, 'topic' | 'entities'>,
  topicById: ReadonlyMap<string, Topic>,
): Question | null {
  const mending = topicById.get(MENDED_BY.get(topic ?? '') ?? '');
  if (mending === undefined) return null;
  const { intent, id } = mending;
  return { ...said, intent, topic: id, entities, scope: 'machines', candidates: [] };
}
