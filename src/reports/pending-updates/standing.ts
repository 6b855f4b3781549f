import type { Standing } from '../../model/standing.ts';
import { isUnserved } from '../unserved.ts';
import { assessedOf } from './assessed.ts';
import { type PendingMachine, type Wanted, wantedOf } from './pending.ts';

/** How a machine stands by what is missing on it; null: something is, and when it comes is for the next window to say. */
export function standingOf(each: PendingMachine, wanted: Wanted): Standing | null {
  const { pending } = each.facts;
  if (!pending?.isKnown) return 'cannot-tell';
  if (wantedOf(pending.value.updates, wanted).length > 0) return null;
  const { isListKept, isCompleted } = assessedOf(each);
  if (!isListKept || !isCompleted) return 'cannot-tell';
  return isUnserved(each.facts.esu) ? 'at-risk' : 'fine';
}
