import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const NOT_A_LOOK: readonly Concept[] = ['request', 'how-to', 'what-is', 'another-product'];

export const COMPLIANCE: Topic = {
  id: 'compliance',
  intent: 'report',
  title: { en: 'Update compliance', ja: '更新の準拠状況' },
  need: 'state',
  example: { en: 'which machines are not compliant?', ja: '準拠していないマシンは?' },
  subject: 'optional-machine',
  clues: [
    { about: ['compliance'], without: NOT_A_LOOK },
    { about: ['compliance', 'update'], without: NOT_A_LOOK },
    { about: ['compliance', 'named-machine'], without: NOT_A_LOOK },
    { about: ['compliance', 'many-machines'], without: NOT_A_LOOK },
    { about: ['compliance', 'update', 'many-machines'], without: NOT_A_LOOK },
  ],
};
