import type { Topic } from '../../model/topic.ts';

export const K_LINUX_CLASSIFICATION: Topic = {
  id: 'k-linux-classification',
  intent: 'explain',
  title: { en: 'How Linux updates are classified', ja: 'Linux の更新の分類' },
  need: 'explanation',
  example: {
    en: 'how are Linux updates classified?',
    ja: 'Linux の更新プログラムはどのように分類されますか?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['classification'], without: ['request'] },
    { about: ['classification', 'what-is'], without: ['request'] },
    { about: ['classification', 'how-to'], without: ['request'] },
  ],
};
