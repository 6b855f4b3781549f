import type { Chance } from '../model/chance.ts';

/** The machine's own chance. */
export const systemChance: Chance = () => Math.random();
