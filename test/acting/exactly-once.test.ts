import { KEPT_STORES } from '../inbox/kept-stores.ts';
import { sentAtMostOnceOn } from './support/exactly-once.ts';

/** On PGlite: `exactly-once.long.ts`. */
for (const store of KEPT_STORES) if (store.name === 'PostgreSQL') sentAtMostOnceOn(store);
