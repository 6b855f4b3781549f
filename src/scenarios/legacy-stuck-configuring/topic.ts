import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** A wish, a how-to, or another error of the retired service. */
const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'another-product',
  'provider',
  'enable-failure',
];

export const LEGACY_STUCK_CONFIGURING: Topic = {
  id: 'legacy-stuck-configuring',
  intent: 'diagnose',
  need: 'agent',
  title: { en: 'Update Management still configuring', ja: 'Update Management が構成中のまま' },
  example: {
    en: 'vm-01 is still "being configured" in Update Management, why?',
    ja: 'vm-01 が Update Management で構成中のままなのはなぜ?',
  },
  subject: 'machine',
  clues: [
    { about: ['being-configured'], without: [...ANOTHER_MATTER, 'schedule-skipped', 'patch-mode'] },
    { about: ['legacy', 'being-configured'], without: ANOTHER_MATTER },
    { about: ['automation', 'being-configured'], without: ANOTHER_MATTER },
  ],
};
