import type { Text } from './locale.ts';
import type { Gap } from './reading.ts';

/** What an answer about many machines covers: how many, what it leaves out, and which limits of the question it kept to. */
export interface Coverage {
  readonly machines: number;
  /** Places that could not be searched; their machines are not counted. */
  readonly unread: readonly Gap[];
  readonly filters: {
    /** The limits that were applied, as the answer names them. */
    readonly understood: readonly Text[];
    /** Words that look like a limit and were not applied. */
    readonly ignored: readonly string[];
  };
}
