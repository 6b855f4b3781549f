import { answersAfterKillsOn } from './answers-after-kills.ts';
import { KEPT_STORES } from './kept-stores.ts';

/** On PostgreSQL: `kill.long.ts`. */
for (const store of KEPT_STORES) if (store.name === 'PGlite') answersAfterKillsOn(store);
