import { answersAfterKillsOn } from './answers-after-kills.ts';
import { KEPT_STORES } from './kept-stores.ts';

for (const store of KEPT_STORES) if (store.name === 'PostgreSQL') answersAfterKillsOn(store);
