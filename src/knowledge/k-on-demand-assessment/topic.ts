import type { Topic } from '../../model/topic.ts';

export const K_ON_DEMAND_ASSESSMENT: Topic = {
  id: 'k-on-demand-assessment',
  intent: 'explain',
  title: { en: 'How to assess on demand', ja: 'オンデマンド評価の手順' },
  need: 'explanation',
  example: { en: 'how do I run an assessment on demand?', ja: 'オンデマンド評価の手順は?' },
  subject: 'optional-machine',
  clues: [
    { about: ['on-demand'], without: ['request'] },
    { about: ['assessment', 'how-to'], without: ['request'] },
  ],
};
