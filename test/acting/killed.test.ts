import { KEPT_STORES } from '../inbox/kept-stores.ts';
import { endsInTheTruthOn } from './support/killed.ts';

/** On PostgreSQL: `killed.long.ts`. */
for (const store of KEPT_STORES) if (store.name === 'PGlite') endsInTheTruthOn(store);
