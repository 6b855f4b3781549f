import type { Topic } from '../../model/topic.ts';

export const MACHINE_OVERVIEW: Topic = {
  id: 'machine-overview',
  intent: 'report',
  title: { en: 'State of a machine', ja: 'マシンの状態' },
  need: 'state',
  example: { en: 'how is vm-01?', ja: 'vm-01 の状態は?' },
  subject: 'machine',
  awaited: [],
  clues: [
    { about: ['state', 'named-machine'], without: ['how-to', 'another-product'] },
    { about: ['state', 'machine'], without: ['how-to', 'everything', 'many-machines', 'another-product'] },
    { about: ['only-a-machine'], without: ['help'] },
    // Nothing else is said of it: the ranker tells whether its state is asked.
    { about: ['named-machine'], without: ['how-to', 'request', 'pasted', 'help', 'cancel'] },
  ],
};
