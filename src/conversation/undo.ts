import type { Topic } from '../model/topic.ts';
import { UNDO as ID } from '../model/undo.ts';

/** A wish to have what was done here put back. */
export const UNDO: Topic = {
  id: ID,
  intent: 'act',
  title: { en: 'Undo', ja: '元に戻す' },
  need: 'action',
  example: { en: 'undo that', ja: '元に戻して' },
  // Which machine is meant, what was done lately tells: none of the question before is carried over.
  subject: 'none',
  takesBack: true,
  clues: [{ about: ['undo'], without: ['what-is', 'why', 'schedule-unassigning', 'upgrade-failure'] }],
};
