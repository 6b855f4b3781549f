import { OTHER_MACHINE_WORK } from './other-machine-work.ts';
import { OTHER_PRODUCTS } from './other-products.ts';
import { SMALL_TALK } from './small-talk.ts';

/**
 * What people ask a bot of an operations team that no topic of the catalogue answers. The ranker learns from each group
 * what belongs to none of its topics.
 */
export const ELSEWHERE: readonly (readonly string[])[] = [OTHER_PRODUCTS, SMALL_TALK, OTHER_MACHINE_WORK];
