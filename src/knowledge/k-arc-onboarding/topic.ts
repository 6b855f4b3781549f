import type { Topic } from '../../model/topic.ts';

export const K_ARC_ONBOARDING: Topic = {
  id: 'k-arc-onboarding',
  intent: 'explain',
  title: { en: 'How to onboard servers outside Azure', ja: 'Azure 以外のサーバーのオンボード' },
  need: 'explanation',
  example: {
    en: 'how do I bring on-premises servers under Update Manager?',
    ja: 'オンプレミスのサーバーを Update Manager で管理するには?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['arc-onboarding'], without: ['request'] },
    { about: ['arc-onboarding', 'how-to'], without: ['request'] },
    { about: ['arc-onboarding', 'update-manager'], without: ['request'] },
  ],
};
