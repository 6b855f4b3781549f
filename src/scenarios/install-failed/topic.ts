import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** What failed there is another thing than the installation of updates. */
const ANOTHER_TROUBLE: readonly Concept[] = [
  'assessment',
  'agent',
  'registration',
  'request',
  'how-to',
  'what-is',
  'another-product',
];

export const INSTALL_FAILED: Topic = {
  id: 'install-failed',
  intent: 'diagnose',
  need: 'run',
  title: { en: 'Update run failed', ja: '更新プログラムの実行が失敗' },
  example: {
    en: 'why did the update run fail on vm-01?',
    ja: 'vm-01 の更新プログラムの実行が失敗した原因は?',
  },
  subject: 'machine',
  heeds: 'any time',
  clues: [
    { about: ['install-failure'], without: ANOTHER_TROUBLE },
    { about: ['install-failure', 'update'], without: ANOTHER_TROUBLE },
    { about: ['install-failure', 'run'], without: ANOTHER_TROUBLE },
    { about: ['install-failure', 'named-error'], without: ANOTHER_TROUBLE },
    { about: ['install-failure', 'named-error-code'], without: ANOTHER_TROUBLE },
  ],
};
