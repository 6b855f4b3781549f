import type { Question } from '../../model/question.ts';
import type { Intent, TopicId } from '../../model/topic.ts';

/** The question that asks another topic about the same machines. */
export function aboutTheSame(
  { listing: _listing, seen: _seen, digest: _digest, ...question }: Question,
  topic: TopicId,
  intent: Intent = 'report',
): Question {
  return { ...question, topic, intent };
}

/** The question that asks for all of the digest, also where nothing has changed. */
export function wholeOf({ seen: _, ...question }: Question): Question {
  return { ...question, digest: { ...question.digest, whole: true } };
}
