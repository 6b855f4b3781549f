import type { Asker } from '../../src/model/asker.ts';

/** Somebody at a terminal, of whom nothing is known. */
export const SOMEBODY: Asker = { actor: null, locale: 'en', timeZone: null, through: 'terminal' };
