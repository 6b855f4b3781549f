import type { Topic } from '../../model/topic.ts';

export const K_HOTPATCH: Topic = {
  id: 'k-hotpatch',
  intent: 'explain',
  title: { en: 'Hotpatch', ja: 'ホットパッチ' },
  need: 'explanation',
  example: { en: 'what is hotpatching?', ja: 'ホットパッチとは何ですか?' },
  subject: 'optional-machine',
  clues: [
    { about: ['hotpatch'], without: ['request'] },
    { about: ['hotpatch', 'what-is'], without: ['request'] },
    { about: ['hotpatch', 'how-to'], without: ['request'] },
  ],
};
