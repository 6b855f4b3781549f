import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'what-is',
  'another-product',
  'agent',
  'hotpatch',
  'assessment-missing',
];

export const UNEXPECTED_REBOOT: Topic = {
  id: 'unexpected-reboot',
  intent: 'diagnose',
  need: 'run',
  title: { en: 'Unexpected restart', ja: '想定外の再起動' },
  example: {
    en: 'why did vm-01 reboot although reboot is Never?',
    ja: '再起動しない設定なのに vm-01 が再起動したのはなぜ?',
  },
  subject: 'machine',
  heeds: 'any time',
  clues: [
    { about: ['reboot-happened'], without: ANOTHER_MATTER },
    { about: ['reboot-happened', 'reboot'], without: ANOTHER_MATTER },
    { about: ['reboot-happened', 'update'], without: ANOTHER_MATTER },
    { about: ['reboot-happened', 'schedule'], without: ANOTHER_MATTER },
  ],
};
