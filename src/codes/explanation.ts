import type { Text } from '../model/locale.ts';
import type { Remedy } from './remedy.ts';

/** What an error means, what to do first, and what kind of remedy that is. */
export interface Explanation {
  readonly means: Text;
  readonly firstStep: Text;
  readonly remedy: Remedy;
}

/** A closer explanation of an error, for texts that say more beside it. */
export interface CloserExplanation extends Explanation {
  /** What the text says besides; its first group, where it has one, is the number of an update (KB) to leave out. */
  readonly beside: RegExp;
  /** A page about it. */
  readonly reference?: string;
}
