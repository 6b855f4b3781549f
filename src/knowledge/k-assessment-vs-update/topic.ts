import type { Topic } from '../../model/topic.ts';

export const K_ASSESSMENT_VS_UPDATE: Topic = {
  id: 'k-assessment-vs-update',
  intent: 'explain',
  title: { en: 'Assessment and update told apart', ja: '評価と更新の違い' },
  need: 'explanation',
  example: { en: 'what is the difference between assessment and update?', ja: '評価と更新の違いは?' },
  subject: 'optional-machine',
  clues: [
    // An assessment that is missed, or updates that did not follow it, are a complaint.
    { about: ['assessment'], without: ['request', 'negation', 'absence', 'failure'] },
    { about: ['assessment', 'what-is'], without: ['request'] },
    { about: ['assessment', 'comparison'], without: ['request'] },
  ],
};
