import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** Registrations that fail for a reason that has a topic of its own. */
const OTHER_REGISTRATIONS: readonly Concept[] = [
  'registered-elsewhere',
  'certificate-not-created',
  'cross-tenant',
  'provider',
  'request',
  'another-product',
];

export const LEGACY_CANNOT_REACH_SERVICE: Topic = {
  id: 'legacy-cannot-reach-service',
  intent: 'diagnose',
  title: { en: 'Update Management cannot be reached', ja: 'Update Management と通信できない' },
  need: 'agent',
  example: {
    en: 'why can vm-01 not be registered with Update Management?',
    ja: 'vm-01 が Update Management に登録できないのはなぜ?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['service-unreachable'], without: OTHER_REGISTRATIONS },
    { about: ['service-unreachable', 'legacy'], without: OTHER_REGISTRATIONS },
    { about: ['service-unreachable', 'registration'], without: OTHER_REGISTRATIONS },
  ],
};
