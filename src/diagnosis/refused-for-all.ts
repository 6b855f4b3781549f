import type { Text } from '../model/locale.ts';
import type { Refusal } from '../model/plan.ts';

/** Why an action is not to be had at all, whatever it is asked for. */
export function forAll(reason: Text): Refusal {
  return { machine: null, name: '', reason };
}
