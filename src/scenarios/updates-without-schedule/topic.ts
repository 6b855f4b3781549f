import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'what-is',
  'another-product',
  'agent',
  'assessment-missing',
  'install-failure',
  'start-failure',
  'window-used-up',
];

export const UPDATES_WITHOUT_SCHEDULE: Topic = {
  id: 'updates-without-schedule',
  intent: 'diagnose',
  need: 'run',
  title: { en: 'Updates installed without a deployment', ja: '展開なしでインストールされた更新' },
  example: {
    en: 'updates got installed on vm-01 with no deployment',
    ja: '展開していないのに vm-01 に更新がインストールされた',
  },
  subject: 'machine',
  clues: [
    { about: ['updates-unasked'], without: ANOTHER_MATTER },
    { about: ['updates-unasked', 'update'], without: ANOTHER_MATTER },
    { about: ['updates-unasked', 'install'], without: ANOTHER_MATTER },
    { about: ['updates-unasked', 'named-kb'], without: ANOTHER_MATTER },
    { about: ['updates-unasked', 'schedule'], without: ANOTHER_MATTER },
  ],
};
