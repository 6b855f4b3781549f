import type { Topic } from '../../model/topic.ts';
import { EXAMPLES } from './examples.ts';

export const K_PERIODIC_ASSESSMENT: Topic = {
  id: 'k-periodic-assessment',
  intent: 'explain',
  title: { en: 'Periodic assessment', ja: '定期評価' },
  need: 'explanation',
  example: { en: 'how do I turn on periodic assessment?', ja: '定期評価を有効にするには?' },
  examples: EXAMPLES,
  subject: 'optional-machine',
  clues: [
    { about: ['periodic'], without: ['request'] },
    { about: ['periodic', 'how-to'], without: ['request'] },
    { about: ['periodic', 'what-is'], without: ['request'] },
  ],
};
