import type { Topic } from '../../model/topic.ts';

export const UNASSIGN_SCHEDULE: Topic = {
  id: 'unassign-schedule',
  intent: 'act',
  title: { en: 'Take a schedule off a machine', ja: 'スケジュールの割り当て解除' },
  need: 'action',
  example: {
    en: 'unassign schedule weekly-sat from vm-01',
    ja: 'vm-01 からスケジュール weekly-sat の割り当てを解除して',
  },
  subject: 'machine',
  takesBack: true,
  clues: [
    { about: ['schedule-unassigning', 'schedule'], without: ['how-to', 'why'] },
    { about: ['schedule-unassigning'], without: ['how-to', 'why'] },
  ],
};
