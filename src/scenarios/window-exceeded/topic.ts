import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = ['request', 'how-to', 'another-product', 'agent'];

export const WINDOW_EXCEEDED: Topic = {
  id: 'window-exceeded',
  intent: 'diagnose',
  need: 'run',
  title: { en: 'Maintenance window exceeded', ja: 'メンテナンス期間を超過' },
  example: {
    en: 'why was the maintenance window exceeded on vm-01?',
    ja: 'vm-01 でメンテナンス期間を超過した原因は?',
  },
  subject: 'machine',
  heeds: 'any time',
  clues: [
    { about: ['window-used-up'], without: ANOTHER_MATTER },
    { about: ['window-used-up', 'schedule'], without: ANOTHER_MATTER },
    { about: ['window-used-up', 'run'], without: ANOTHER_MATTER },
    { about: ['window-used-up', 'update'], without: ANOTHER_MATTER },
    { about: ['window-used-up', 'failure'], without: ANOTHER_MATTER },
  ],
};
