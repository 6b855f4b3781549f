import type { Topic } from '../../model/topic.ts';

export const REGISTER_PROVIDER: Topic = {
  id: 'register-provider',
  intent: 'act',
  title: { en: 'Register a resource provider', ja: 'リソース プロバイダーを登録' },
  need: 'action',
  example: {
    en: "register Microsoft.Compute for vm-01's subscription",
    ja: 'vm-01 のサブスクリプションに Microsoft.Compute を登録して',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['request', 'provider', 'registration'], without: ['how-to', 'why'] },
    { about: ['request', 'registration'], without: ['how-to', 'why', 'agent', 'legacy'] },
  ],
};
