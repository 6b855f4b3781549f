import type { Topic } from '../../model/topic.ts';

export const K_LEGACY_RETIRED: Topic = {
  id: 'k-legacy-retired',
  intent: 'explain',
  title: { en: 'Update Management is retired', ja: 'Update Management の廃止' },
  need: 'explanation',
  example: { en: 'when was Update Management retired?', ja: 'Update Management はいつ廃止された?' },
  subject: 'optional-machine',
  clues: [
    { about: ['retirement', 'legacy'], without: ['request'] },
    { about: ['retirement', 'agent'], without: ['request'] },
    { about: ['retirement', 'automation'], without: ['request'] },
    { about: ['retirement', 'update'], without: ['request'] },
  ],
};
