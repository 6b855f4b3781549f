import type { Concept } from './concept.ts';
import type { Text } from './locale.ts';

/** An id of the catalogue: a scenario, a report, a knowledge answer, an action or a conversational turn. */
export type TopicId = string;

/** What is wanted with a topic, as the answer's JSON says it. */
export type Intent =
  | 'diagnose'
  | 'explain'
  | 'report'
  | 'act'
  | 'digest'
  | 'help'
  | 'cancel'
  | 'clarify'
  | 'unknown';

/** One way of asking: the question must speak of all of `about` and of none of `without`. */
export interface Clue {
  readonly about: readonly Concept[];
  readonly without?: readonly Concept[];
}

/** What understanding needs to know of something that can be asked. Each scenario and report declares its own. */
export interface Topic {
  readonly id: TopicId;
  readonly intent: Intent;
  /** A few words for lists and buttons. */
  readonly title: Text;
  /** A question that leads here: shown by help, and a test asks it. */
  readonly example: Text;
  /** What the question must name to be answerable. `machine`: one or several, else a question back; `fleet`: none. */
  readonly subject: 'machine' | 'fleet' | 'none';
  readonly clues: readonly Clue[];
}
