import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const OTHER_TROUBLES: readonly Concept[] = ['provider', 'cross-tenant', 'request', 'another-product'];

export const LEGACY_REGISTERED_ELSEWHERE: Topic = {
  id: 'legacy-registered-elsewhere',
  intent: 'diagnose',
  title: { en: 'Registered to another workspace', ja: '別のワークスペースに登録済み' },
  need: 'agent',
  example: {
    en: 'is vm-01 registered to another Update Management account?',
    ja: 'vm-01 は別のアカウントの Update Management に登録済み?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['registered-elsewhere'], without: OTHER_TROUBLES },
    { about: ['registered-elsewhere', 'registration'], without: OTHER_TROUBLES },
    { about: ['registered-elsewhere', 'legacy'], without: OTHER_TROUBLES },
    { about: ['registered-elsewhere', 'service-unreachable'], without: OTHER_TROUBLES },
  ],
};
