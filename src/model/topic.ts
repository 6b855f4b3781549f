import type { Concept } from './concept.ts';
import type { DigestWish } from './digest-wish.ts';
import type { Text } from './locale.ts';
import type { Need } from './need.ts';

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

/** The machine that examples speak of. */
export const EXAMPLE_MACHINE = 'vm-01';

/** One way of asking: the question must speak of all of `about` and of none of `without`. */
export interface Clue {
  readonly about: readonly Concept[];
  readonly without?: readonly Concept[];
}

/** Something else that a topic is asked for; help lists it by itself. */
export interface OtherAsking {
  readonly title: Text;
  readonly need: Need;
  /** Names no machine. */
  readonly example: Text;
  readonly digest: DigestWish;
}

/**
 * What understanding needs to know of something that can be asked. Each scenario and report declares its own; the sentences that people
 * ask it with, which the ranker learns from, are in `src/sentences`, under its id.
 */
export interface Topic {
  readonly id: TopicId;
  readonly intent: Intent;
  /** A few words for lists and buttons. */
  readonly title: Text;
  /** What it is asked for; null for what help does not list: turns of the conversation itself. */
  readonly need: Need | null;
  /** A question that leads here: help shows it, with a machine of the asker's own in place of `EXAMPLE_MACHINE`; a test asks it. */
  readonly example: Text;
  /** What else it is asked for; absent: nothing. */
  readonly also?: readonly OtherAsking[];
  /**
   * What the question must name to be answerable. `machine`: one or several, else a question back; `optional-machine`: answered
   * without one as well; `fleet`: every machine in the place that is named; `none`: nothing.
   */
  readonly subject: 'machine' | 'optional-machine' | 'fleet' | 'none';
  readonly clues: readonly Clue[];
  /** Of which stretch of time it can be asked; absent: of now alone. */
  readonly heeds?: 'any time' | 'time to come';
  /** Of an action on many machines: meant for those alone of which a scenario finds something, where all of this is spoken of ("all that are not assessed"). */
  readonly heldBy?: { readonly about: readonly Concept[]; readonly scenario: TopicId };
  /** Of an action: it is asked for by saying what is to be no more ("stop the run"). */
  readonly takesBack?: true;
  /**
   * What somebody waits for whom this topic can tell ("tell me when the agent is upgraded"): all of it has to be spoken of, of
   * several topics that speak of more is meant; an empty list: waited for where nothing is named. Absent: never.
   */
  readonly awaited?: readonly Concept[];
}
