import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const OTHER_TROUBLES: readonly Concept[] = ['provider', 'cross-tenant', 'request', 'another-product'];

export const LEGACY_CERTIFICATE_FAILED: Topic = {
  id: 'legacy-certificate-failed',
  intent: 'diagnose',
  title: { en: 'Self-signed certificate not created', ja: '自己署名証明書を作成できない' },
  need: 'agent',
  example: {
    en: 'why could vm-01 not create its self-signed certificate?',
    ja: 'vm-01 で自己署名証明書を作成できないのはなぜ?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['certificate-not-created'], without: OTHER_TROUBLES },
    { about: ['certificate-not-created', 'registration'], without: OTHER_TROUBLES },
    { about: ['certificate-not-created', 'failure'], without: OTHER_TROUBLES },
  ],
};
