import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** A wish, a how-to, the resource provider's registration, or an agent's upgrade that cannot be turned on. */
const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'another-product',
  'provider',
  'registration',
  'upgrade',
  'upgrade-parameter',
  'hotpatch',
];

export const LEGACY_ENABLE_FAILED: Topic = {
  id: 'legacy-enable-failed',
  intent: 'diagnose',
  need: 'agent',
  title: { en: 'Update solution could not be enabled', ja: 'Update ソリューションの有効化に失敗' },
  example: {
    en: 'Failed to enable the Update solution on vm-01',
    ja: 'vm-01 で Update ソリューションの有効化に失敗する',
  },
  subject: 'machine',
  clues: [
    { about: ['legacy', 'enable-failure'], without: ANOTHER_MATTER },
    { about: ['automation', 'enable-failure'], without: ANOTHER_MATTER },
    { about: ['enable-failure', 'update'], without: [...ANOTHER_MATTER, 'assessment', 'schedule'] },
  ],
};
