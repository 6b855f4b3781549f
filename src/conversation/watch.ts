import type { Topic } from '../model/topic.ts';
import { WATCH as ID } from '../model/watch.ts';

/** A wish to be told when what was found changes, or to be told no more. */
export const WATCH: Topic = {
  id: ID,
  intent: 'act',
  title: { en: 'Tell me when it changes', ja: '変化したら知らせる' },
  need: 'state',
  example: { en: 'tell me when vm-01 is assessed', ja: 'vm-01 が評価されたら教えて' },
  subject: 'machine',
  takesBack: true,
  // It is heard whole (`ask/wish-of.ts`): what is waited for may be anything.
  clues: [],
};
