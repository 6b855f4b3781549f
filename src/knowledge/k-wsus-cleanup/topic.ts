import type { Topic } from '../../model/topic.ts';

export const K_WSUS_CLEANUP: Topic = {
  id: 'k-wsus-cleanup',
  intent: 'explain',
  title: { en: 'Cleaning up WSUS', ja: 'WSUS のクリーンアップ' },
  need: 'explanation',
  example: { en: 'how do I clean up WSUS?', ja: 'WSUS のクリーンアップ方法は?' },
  subject: 'optional-machine',
  clues: [
    { about: ['wsus-cleanup'], without: ['request'] },
    { about: ['wsus-cleanup', 'how-to'], without: ['request'] },
    { about: ['wsus-cleanup', 'superseded-shown'], without: ['request'] },
  ],
};
