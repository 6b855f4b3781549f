import type { Topic } from '../../model/topic.ts';

export const K_HISTORY_SCREEN_DIFFERS: Topic = {
  id: 'k-history-screen-differs',
  intent: 'explain',
  title: { en: 'Update history in Settings', ja: '[設定] の更新の履歴との違い' },
  need: 'explanation',
  example: {
    en: 'does the update history in Settings include what Update Manager installed?',
    ja: 'Windows の更新の履歴に Update Manager の更新は出る?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['history-screen'], without: ['request'] },
    { about: ['history-screen', 'update-manager'], without: ['request'] },
  ],
};
