import type { Topic } from '../../model/topic.ts';

export const EXTEND_WINDOW: Topic = {
  id: 'extend-window',
  intent: 'act',
  title: { en: 'Make a maintenance window longer', ja: 'メンテナンス期間の延長' },
  need: 'action',
  example: {
    en: 'extend the maintenance window of vm-01 to 3 hours',
    ja: 'vm-01 のメンテナンス期間を 3 時間に延長して',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['window-lengthening', 'schedule'], without: ['how-to', 'why'] },
    { about: ['window-lengthening'], without: ['how-to', 'why'] },
  ],
};
