import type { Topic } from '../../model/topic.ts';

export const LEGACY_PROVIDER_NOT_REGISTERED: Topic = {
  id: 'legacy-provider-not-registered',
  intent: 'diagnose',
  title: { en: 'Automation provider not registered', ja: 'Automation プロバイダーが未登録' },
  example: {
    en: "is Microsoft.Automation registered for vm-01's subscription?",
    ja: 'vm-01 のサブスクリプションに Microsoft.Automation は登録されている?',
  },
  examples: { en: [], ja: [] },
  subject: 'machine',
  clues: [{ about: ['automation', 'provider', 'registration'], without: ['request', 'how-to', 'what-is'] }],
};
