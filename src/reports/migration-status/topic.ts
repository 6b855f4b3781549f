import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** To learn how to migrate, or that a machine is missing from a list: not to ask how far it is. */
const NOT_A_LOOK: readonly Concept[] = ['request', 'how-to', 'why', 'not-listed', 'what-is'];

export const MIGRATION_STATUS: Topic = {
  id: 'migration-status',
  intent: 'report',
  title: { en: 'Migration to Update Manager', ja: '更新マネージャーへの移行状況' },
  need: 'state',
  example: {
    en: 'which machines are still on Update Management?',
    ja: 'まだ Update Management に残っているマシンは?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['legacy', 'many-machines'], without: NOT_A_LOOK },
    { about: ['legacy', 'which', 'machine'], without: NOT_A_LOOK },
    { about: ['retirement', 'state'], without: NOT_A_LOOK },
    { about: ['retirement', 'named-machine'], without: NOT_A_LOOK },
    { about: ['retirement', 'many-machines'], without: NOT_A_LOOK },
    { about: ['retirement', 'legacy', 'state'], without: NOT_A_LOOK },
    { about: ['retirement', 'legacy', 'many-machines'], without: NOT_A_LOOK },
  ],
};
