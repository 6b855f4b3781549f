import type { Topic } from '../../model/topic.ts';

export const K_MANUAL: Topic = {
  id: 'k-manual',
  intent: 'explain',
  title: { en: 'Manual updates', ja: '手動更新 (Manual)' },
  need: 'explanation',
  example: { en: 'what does the patch mode Manual mean?', ja: 'パッチ モードの Manual (手動更新) とは?' },
  subject: 'optional-machine',
  clues: [
    { about: ['patch-mode'], without: ['request'] },
    { about: ['patch-mode', 'what-is'], without: ['request'] },
  ],
};
