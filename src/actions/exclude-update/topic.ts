import type { Topic } from '../../model/topic.ts';

export const EXCLUDE_UPDATE: Topic = {
  id: 'exclude-update',
  intent: 'act',
  title: { en: 'Exclude updates from a schedule', ja: 'スケジュールからの更新プログラムの除外' },
  need: 'action',
  example: {
    en: 'exclude KB5034441 from the schedule of vm-01',
    ja: 'vm-01 のスケジュールから KB5034441 を除外して',
  },
  subject: 'optional-machine',
  takesBack: true,
  clues: [
    { about: ['update-excluding', 'schedule'], without: ['how-to', 'why'] },
    { about: ['update-excluding', 'update'], without: ['how-to', 'why'] },
    { about: ['update-excluding'], without: ['how-to', 'why'] },
  ],
};
