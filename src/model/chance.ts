/** The only way to chance: a number from 0 up to but without 1. Spreads out what would otherwise be done at one moment; decides nothing. */
export type Chance = () => number;
