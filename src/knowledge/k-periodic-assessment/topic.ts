import type { Topic } from '../../model/topic.ts';

export const K_PERIODIC_ASSESSMENT: Topic = {
  id: 'k-periodic-assessment',
  intent: 'explain',
  title: { en: 'Periodic assessment', ja: '定期評価' },
  need: 'explanation',
  example: { en: 'how do I turn on periodic assessment?', ja: '定期評価を有効にするには?' },
  subject: 'optional-machine',
  clues: [
    { about: ['periodic'], without: ['request'] },
    { about: ['periodic', 'how-to'], without: ['request'] },
    { about: ['periodic', 'what-is'], without: ['request'] },
  ],
};
