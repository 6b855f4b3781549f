import type { Topic } from '../../model/topic.ts';

export const ASSIGN_SCHEDULE: Topic = {
  id: 'assign-schedule',
  intent: 'act',
  title: { en: 'Assign a schedule', ja: 'スケジュールの割り当て' },
  need: 'action',
  example: {
    en: 'assign schedule weekly-sat to vm-01',
    ja: 'vm-01 にスケジュール weekly-sat を割り当てて',
  },
  subject: 'machine',
  clues: [
    { about: ['schedule-assigning', 'schedule'], without: ['how-to', 'why', 'schedule-unassigning'] },
    { about: ['schedule-assigning'], without: ['how-to', 'why', 'negation', 'schedule-unassigning'] },
  ],
};
