import { KEPT_STORES } from '../inbox/kept-stores.ts';
import { endsInTheTruthOn } from './support/killed.ts';

/** On PGlite: `killed.test.ts`. */
for (const store of KEPT_STORES) if (store.name === 'PostgreSQL') endsInTheTruthOn(store);
