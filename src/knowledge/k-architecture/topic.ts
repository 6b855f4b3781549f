import type { Topic } from '../../model/topic.ts';

export const K_ARCHITECTURE: Topic = {
  id: 'k-architecture',
  intent: 'explain',
  title: { en: 'How Update Manager works', ja: 'Update Manager の仕組み' },
  need: 'explanation',
  example: { en: 'how does Azure Update Manager work?', ja: 'Azure Update Manager の仕組みは?' },
  subject: 'optional-machine',
  clues: [
    { about: ['mechanism'], without: ['request'] },
    { about: ['mechanism', 'update-manager'], without: ['request'] },
  ],
};
