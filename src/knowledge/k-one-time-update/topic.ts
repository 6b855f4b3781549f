import type { Topic } from '../../model/topic.ts';

export const K_ONE_TIME_UPDATE: Topic = {
  id: 'k-one-time-update',
  intent: 'explain',
  title: { en: 'How to install updates once', ja: '1 回限りの更新の手順' },
  need: 'explanation',
  example: { en: 'how do I do a one-time update?', ja: '1 回限りの更新の手順は?' },
  subject: 'optional-machine',
  clues: [
    { about: ['on-demand'], without: ['request'] },
    { about: ['update', 'how-to'], without: ['request'] },
    { about: ['install', 'how-to'], without: ['request'] },
  ],
};
