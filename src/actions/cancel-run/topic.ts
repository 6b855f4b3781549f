import type { Topic } from '../../model/topic.ts';

export const CANCEL_RUN: Topic = {
  id: 'cancel-run',
  intent: 'act',
  title: { en: 'Cancel a run of a schedule', ja: 'スケジュールの実行のキャンセル' },
  need: 'action',
  example: {
    en: 'cancel the next run of the schedule of vm-01',
    ja: 'vm-01 のスケジュールの次回の実行をキャンセルして',
  },
  subject: 'optional-machine',
  takesBack: true,
  clues: [
    { about: ['run-cancelling', 'schedule'], without: ['how-to', 'why'] },
    { about: ['run-cancelling', 'run'], without: ['how-to', 'why'] },
    { about: ['run-cancelling'], without: ['how-to', 'why'] },
  ],
};
