import type { Machine } from '../model/machine.ts';
import type { Counted } from './words/words.ts';

/** What targets or refusals are counted as: machines where each of them is one. */
export function countedAs(each: readonly { readonly machine: Machine | null }[]): Counted {
  return each.every(({ machine }) => machine !== null) ? 'machines' : 'targets';
}
