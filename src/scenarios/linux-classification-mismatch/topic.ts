import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'another-product',
  'agent',
  'assessment-missing',
];

export const LINUX_CLASSIFICATION_MISMATCH: Topic = {
  id: 'linux-classification-mismatch',
  intent: 'diagnose',
  need: 'run',
  title: { en: 'Linux updates of another classification', ja: 'Linux の更新の分類が合わない' },
  example: {
    en: 'security updates pending on vm-01 but others were installed',
    ja: 'vm-01 で分類と違う更新がインストールされる',
  },
  subject: 'machine',
  clues: [
    { about: ['classification-mismatch'], without: ANOTHER_MATTER },
    { about: ['classification-mismatch', 'update'], without: ANOTHER_MATTER },
    { about: ['classification-mismatch', 'install'], without: ANOTHER_MATTER },
    { about: ['classification-mismatch', 'classification'], without: ANOTHER_MATTER },
    {
      about: ['classification', 'negation', 'named-machine'],
      without: [...ANOTHER_MATTER, 'install-failure'],
    },
  ],
};
