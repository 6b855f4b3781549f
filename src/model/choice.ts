import type { Text } from './locale.ts';
import type { Machine } from './machine.ts';
import type { Question } from './question.ts';
import type { TopicId } from './topic.ts';

/** One of the things that may have been meant. */
export interface Choice {
  readonly topic: TopicId | null;
  readonly machine: Machine | null;
  readonly label: Text;
  /** Of the machine's subscription; absent: it is known by its id alone. */
  readonly subscriptionName?: string;
  /** Where everything is listed that can be asked: under what, and in which words its question is asked. */
  readonly listed?: { readonly under: Text; readonly sentence: Text };
  /** The question that picking it asks; nothing is left to understand in it. */
  readonly question: Question;
}
