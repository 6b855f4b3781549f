import type { Topic } from '../../model/topic.ts';
import { EXAMPLES } from './examples.ts';

export const SCHEDULE_NOT_APPLIED: Topic = {
  id: 'schedule-not-applied',
  intent: 'diagnose',
  title: { en: 'A schedule left a machine out', ja: 'スケジュールが適用されない' },
  example: { en: 'the scheduled update skipped vm-03', ja: 'スケジュールで vm-03 だけパッチが当たらない' },
  examples: EXAMPLES,
  subject: 'machine',
  clues: [],
};
