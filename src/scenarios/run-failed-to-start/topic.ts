import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = ['request', 'how-to', 'another-product', 'agent', 'assessment'];

export const RUN_FAILED_TO_START: Topic = {
  id: 'run-failed-to-start',
  intent: 'diagnose',
  need: 'run',
  title: { en: 'Run failed to start', ja: '実行を開始できない' },
  example: {
    en: 'the deployment says "Failed to start" on vm-01, why?',
    ja: 'vm-01 で更新プログラムの展開が「起動できませんでした」となるのはなぜ?',
  },
  subject: 'machine',
  heeds: 'any time',
  clues: [
    { about: ['start-failure'], without: ANOTHER_MATTER },
    { about: ['start-failure', 'run'], without: ANOTHER_MATTER },
    { about: ['start-failure', 'legacy'], without: ANOTHER_MATTER },
    { about: ['start-failure', 'update'], without: ANOTHER_MATTER },
    { about: ['start-failure', 'install'], without: ANOTHER_MATTER },
    { about: ['start-failure', 'schedule'], without: ANOTHER_MATTER },
    { about: ['start-failure', 'install-failure'], without: ANOTHER_MATTER },
  ],
};
