import { PENDING as ID } from '../model/pending.ts';
import type { Topic } from '../model/topic.ts';

/** What waits for approval, and what is under way. */
export const PENDING: Topic = {
  id: ID,
  intent: 'report',
  title: { en: 'What waits for approval', ja: '承認待ちの操作' },
  need: 'action',
  example: { en: 'what is waiting for approval?', ja: '承認待ちは?' },
  subject: 'none',
  clues: [
    {
      about: ['approval'],
      without: ['why', 'another-product', 'wsus-cleanup', 'superseded-shown'],
    },
  ],
};
