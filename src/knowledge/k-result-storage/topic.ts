import type { Topic } from '../../model/topic.ts';

export const K_RESULT_STORAGE: Topic = {
  id: 'k-result-storage',
  intent: 'explain',
  title: { en: 'Where results are stored', ja: '評価結果・更新結果の保存先' },
  need: 'explanation',
  example: { en: 'where are assessment results stored?', ja: '評価結果はどこに保存される?' },
  subject: 'optional-machine',
  clues: [
    { about: ['result-storage'], without: ['request'] },
    { about: ['result-storage', 'update-manager'], without: ['request'] },
  ],
};
