import type { Topic } from '../../model/topic.ts';

export const MACHINE_OVERVIEW: Topic = {
  id: 'machine-overview',
  intent: 'report',
  title: { en: 'State of a machine', ja: 'マシンの状態' },
  example: { en: 'how is vm-01?', ja: 'vm-01 の状態は?' },
  examples: { en: [], ja: [] },
  subject: 'machine',
  clues: [
    { about: ['state', 'named-machine'], without: ['how-to'] },
    { about: ['state', 'machine'], without: ['how-to', 'everything', 'many-machines'] },
    { about: ['only-a-machine'], without: ['help'] },
  ],
};
