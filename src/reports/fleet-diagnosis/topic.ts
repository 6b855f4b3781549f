import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

const SYMPTOMS: readonly Concept[] = [
  'assessment-missing',
  'assessment-in-question',
  'negation',
  'absence',
  'failure',
];
const FLEETS: readonly Concept[] = [
  'which',
  'everything',
  'many-machines',
  'named-resource-group',
  'named-subscription',
  'named-location',
  'named-tag',
  'named-place',
  'place',
];

export const FLEET_DIAGNOSIS: Topic = {
  id: 'fleet-diagnosis',
  intent: 'report',
  title: { en: 'Machines not assessed, by cause', ja: '未評価のマシン (原因別)' },
  need: 'state',
  example: { en: 'which machines are not assessed and why?', ja: 'どのマシンが未評価? 原因は?' },
  subject: 'fleet',
  clues: [
    ...SYMPTOMS.flatMap((symptom) =>
      FLEETS.map(
        (fleet): Clue => ({
          about: ['assessment', symptom, fleet],
          without: ['request', 'how-to', 'what-is', 'unrelated-assessment', 'named-machine'],
        }),
      ),
    ),
    // How all of them are: whoever asks that asks first which of them nobody knows to be well.
    { about: ['state', 'many-machines'], without: ['how-to', 'another-product', 'named-machine'] },
  ],
};
