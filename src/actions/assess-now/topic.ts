import type { Topic } from '../../model/topic.ts';

export const ASSESS_NOW: Topic = {
  id: 'assess-now',
  intent: 'act',
  title: { en: 'Assess a machine now', ja: '今すぐ評価を実行' },
  need: 'action',
  example: { en: 'assess vm-01 now', ja: 'vm-01 を今すぐ評価して' },
  subject: 'machine',
  heldBy: { about: ['assessment-missing'], scenario: 'not-assessed' },
  clues: [
    { about: ['request', 'assessment'], without: ['how-to', 'why'] },
    { about: ['request', 'assessment-in-question'], without: ['how-to', 'why'] },
    { about: ['request', 'assessment-missing'], without: ['how-to', 'why'] },
  ],
};
