import type { Topic } from '../../model/topic.ts';
import { EXAMPLES } from './examples.ts';

export const K_ARCHITECTURE: Topic = {
  id: 'k-architecture',
  intent: 'explain',
  title: { en: 'How Update Manager works', ja: 'Update Manager の仕組み' },
  need: 'explanation',
  example: { en: 'how does Azure Update Manager work?', ja: 'Azure Update Manager の仕組みは?' },
  examples: EXAMPLES,
  subject: 'optional-machine',
  clues: [
    { about: ['mechanism', 'update-manager'], without: ['request'] },
    { about: ['mechanism', 'assessment'], without: ['request'] },
    { about: ['mechanism', 'update'], without: ['request'] },
    { about: ['mechanism', 'agent'], without: ['request'] },
    { about: ['mechanism', 'run'], without: ['request'] },
    { about: ['mechanism', 'install'], without: ['request'] },
    { about: ['mechanism'], without: ['request'] },
  ],
};
