import type { Listing, Question } from './question.ts';
import type { TopicId } from './topic.ts';

/** What a line of an answer is about, by which it can be asked for ("the second one"): one machine, by its id, or a group of them, as its report names it. */
export type Listed =
  /** `topic`: what is told of it; absent: whatever was asked. */
  { readonly machine: string; readonly topic?: TopicId } | { readonly group: string };

/** The lines of an answer, in the order in which they are shown and numbered, and the question that it answers. */
export interface ShownList {
  readonly question: Question;
  readonly lines: readonly Listed[];
  /** Where it goes on; absent: it is at its end. */
  readonly nextPage?: Listing;
  /** The list of whose lines this shows one; absent: of none. */
  readonly within?: ShownList;
}
