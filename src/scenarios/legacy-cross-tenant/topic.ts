import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const OTHER_TROUBLES: readonly Concept[] = ['another-product'];

export const LEGACY_CROSS_TENANT: Topic = {
  id: 'legacy-cross-tenant',
  intent: 'diagnose',
  title: { en: 'Machines of another tenant', ja: '別のテナントのマシン' },
  need: 'agent',
  example: {
    en: 'is vm-01 in another tenant than the Automation account?',
    ja: 'vm-01 は Automation アカウントとは別のテナント?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['cross-tenant'], without: OTHER_TROUBLES },
    { about: ['cross-tenant', 'install'], without: OTHER_TROUBLES },
    { about: ['cross-tenant', 'legacy'], without: OTHER_TROUBLES },
    { about: ['cross-tenant', 'automation'], without: OTHER_TROUBLES },
  ],
};
