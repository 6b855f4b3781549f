import type { Topic } from '../../model/topic.ts';

export const K_SCHEDULED_UPDATES: Topic = {
  id: 'k-scheduled-updates',
  intent: 'explain',
  title: { en: 'How to schedule updates', ja: 'スケジュールの更新の手順' },
  need: 'explanation',
  example: { en: 'how do I schedule updates?', ja: '更新のスケジュールを作成する手順は?' },
  subject: 'optional-machine',
  clues: [
    { about: ['schedule'], without: ['request'] },
    { about: ['schedule', 'how-to'], without: ['request'] },
    { about: ['schedule', 'what-is'], without: ['request'] },
    { about: ['periodic', 'how-to'], without: ['request'] },
  ],
};
