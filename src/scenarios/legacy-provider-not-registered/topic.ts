import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const NOT_A_COMPLAINT: readonly Concept[] = ['request', 'how-to'];

export const LEGACY_PROVIDER_NOT_REGISTERED: Topic = {
  id: 'legacy-provider-not-registered',
  intent: 'diagnose',
  title: { en: 'Automation provider not registered', ja: 'Automation プロバイダーが未登録' },
  need: 'agent',
  example: {
    en: "is Microsoft.Automation registered for vm-01's subscription?",
    ja: 'vm-01 のサブスクリプションに Microsoft.Automation は登録されている?',
  },
  subject: 'machine',
  awaited: ['provider', 'registration'],
  clues: [
    { about: ['automation', 'provider', 'registration'], without: NOT_A_COMPLAINT },
    { about: ['automation', 'provider'], without: NOT_A_COMPLAINT },
    { about: ['automation', 'registration'], without: NOT_A_COMPLAINT },
    { about: ['legacy', 'provider'], without: NOT_A_COMPLAINT },
  ],
};
