import type { Topic } from '../../model/topic.ts';

export const CREATE_SCHEDULE: Topic = {
  id: 'create-schedule',
  intent: 'act',
  title: { en: 'Create a schedule', ja: 'スケジュールの作成' },
  need: 'action',
  example: {
    en: 'create a schedule weekly-sat for vm-01 every Saturday 02:00 for 3 hours',
    ja: '毎週土曜 2 時に 3 時間のスケジュール weekly-sat を vm-01 用に作成',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['schedule-creating', 'schedule'], without: ['how-to', 'why'] },
    { about: ['schedule-creating'], without: ['how-to', 'why'] },
  ],
};
