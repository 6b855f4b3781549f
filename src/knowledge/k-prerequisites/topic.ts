import type { Topic } from '../../model/topic.ts';

export const K_PREREQUISITES: Topic = {
  id: 'k-prerequisites',
  intent: 'explain',
  title: { en: 'Prerequisites of Update Manager', ja: 'Update Manager の前提条件' },
  need: 'explanation',
  example: { en: 'what are the prerequisites of Update Manager?', ja: 'Update Manager の前提条件は?' },
  subject: 'optional-machine',
  clues: [
    { about: ['prerequisite'], without: ['request'] },
    { about: ['prerequisite', 'update-manager'], without: ['request'] },
  ],
};
