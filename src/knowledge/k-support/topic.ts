import type { Topic } from '../../model/topic.ts';

export const K_SUPPORT: Topic = {
  id: 'k-support',
  intent: 'explain',
  title: { en: 'How to get support', ja: 'サポートへの問い合わせ' },
  need: 'explanation',
  example: { en: 'how do I open a support request?', ja: 'サポートへの問い合わせ方法は?' },
  subject: 'optional-machine',
  clues: [
    { about: ['support-request'], without: ['request'] },
    { about: ['support-request', 'how-to'], without: ['request'] },
  ],
};
