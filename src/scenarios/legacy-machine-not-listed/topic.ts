import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** A wish, a how-to, another error of the retired service: no machine that is sought in a list. */
const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'another-product',
  'provider',
  'being-configured',
  'enable-failure',
  'schedule-skipped',
];

export const LEGACY_MACHINE_NOT_LISTED: Topic = {
  id: 'legacy-machine-not-listed',
  intent: 'diagnose',
  need: 'agent',
  title: { en: 'Machine not shown in Update Management', ja: 'Update Management に表示されない' },
  example: {
    en: 'vm-01 is missing from Update Management',
    ja: 'vm-01 が Update Management に表示されない',
  },
  subject: 'machine',
  clues: [
    { about: ['legacy', 'not-listed'], without: ANOTHER_MATTER },
    { about: ['automation', 'not-listed'], without: ANOTHER_MATTER },
    { about: ['not-listed'], without: [...ANOTHER_MATTER, 'assessment', 'agent', 'schedule', 'version'] },
    {
      about: ['legacy', 'absence', 'named-machine'],
      without: [...ANOTHER_MATTER, 'assessment', 'schedule', 'run'],
    },
  ],
};
