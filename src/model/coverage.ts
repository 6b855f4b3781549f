import type { Text } from './locale.ts';
import type { Gap } from './reading.ts';
import type { Untold } from './untold.ts';

/** What a pattern of names came to. */
export interface PatternCoverage {
  readonly pattern: string;
  /** That fit it. */
  readonly machines: number;
  /** Of these, the ones that the answer is about. */
  readonly answered: number;
}

/** What of a question looks like a limit and was not kept to. */
export interface Ignored {
  readonly said: Text;
  /** Null: nothing that the bot can see is called so. */
  readonly why: Text | null;
}

/** What an answer about many machines covers: how many, what it leaves out, and which limits of the question it kept to. */
export interface Coverage {
  readonly machines: number;
  /** Names in the question that stand for every machine that fits them, and how many do; absent: there are none. */
  readonly patterns?: readonly PatternCoverage[];
  /** Places that could not be searched; their machines are not counted. */
  readonly unread: readonly Gap[];
  readonly filters: {
    /** The limits that were applied, as the answer names them. */
    readonly understood: readonly Text[];
    readonly ignored: readonly Ignored[];
    /** Machines that some of the limits could not be told of; absent: there are none. */
    readonly untold?: readonly Untold[];
  };
}
