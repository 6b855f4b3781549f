import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** Of a schedule that leaves definitions out, its filter tells more than the definitions. */
const ANOTHER_MATTER: readonly Concept[] = [
  'schedule-skipped',
  'request',
  'how-to',
  'what-is',
  'agent',
  'named-error-code',
  'assessment-missing',
];

export const DEFENDER_DEFINITION_MISSING: Topic = {
  id: 'defender-definition-missing',
  intent: 'diagnose',
  need: 'patching',
  title: { en: 'Defender definitions always missing', ja: 'Defender の定義更新が常に不足' },
  example: {
    en: 'KB2267602 is always missing on vm-01',
    ja: 'vm-01 で KB2267602 が常に不足と表示される',
  },
  subject: 'machine',
  clues: [
    { about: ['named-definitions'], without: ANOTHER_MATTER },
    { about: ['named-definitions', 'named-kb'], without: ANOTHER_MATTER },
    { about: ['named-definitions', 'absence'], without: ANOTHER_MATTER },
    { about: ['definitions-missing'], without: ANOTHER_MATTER },
    // A definition that a machine misses is none that is asked for.
    {
      about: ['definitions-missing', 'named-machine'],
      without: ANOTHER_MATTER.filter((concept) => concept !== 'what-is'),
    },
    { about: ['definitions-missing', 'update'], without: ANOTHER_MATTER },
    { about: ['definitions-missing', 'named-definitions'], without: ANOTHER_MATTER },
  ],
};
