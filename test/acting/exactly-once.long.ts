import { KEPT_STORES } from '../inbox/kept-stores.ts';
import { sentAtMostOnceOn } from './support/exactly-once.ts';

/** On PostgreSQL: `exactly-once.test.ts`. */
for (const store of KEPT_STORES) if (store.name === 'PGlite') sentAtMostOnceOn(store);
