import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** A request to assess, a how-to, an assessment of something else: not a complaint about a missing one. */
const NOT_A_COMPLAINT: readonly Concept[] = ['request', 'how-to', 'unrelated-assessment'];

/** What makes a sentence about assessing a complaint, beside the plain ways of saying so. */
const COMPLAINTS: readonly Concept[] = ['why', 'negation', 'absence', 'failure'];

export const NOT_ASSESSED: Topic = {
  id: 'not-assessed',
  intent: 'diagnose',
  title: { en: 'Why a machine is not assessed', ja: 'マシンが未評価の原因' },
  need: 'assessment',
  example: { en: 'why is vm-01 not assessed?', ja: 'vm-01 が未評価なのはなぜ?' },
  subject: 'machine',
  awaited: ['assessment'],
  clues: [
    { about: ['assessment', 'assessment-missing'], without: [...NOT_A_COMPLAINT, 'what-is'] },
    { about: ['assessment', 'assessment-missing', 'named-machine'], without: NOT_A_COMPLAINT },
    { about: ['assessment', 'assessment-in-question', 'named-machine'], without: NOT_A_COMPLAINT },
    ...COMPLAINTS.map(
      (complaint): Clue => ({
        about: ['assessment', complaint, 'named-machine'],
        without: [...NOT_A_COMPLAINT, 'update', 'install', 'what-is'],
      }),
    ),
  ],
};
