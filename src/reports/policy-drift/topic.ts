import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** To assign a policy, or to learn how: not to ask where it and the machines part. */
const ANOTHER_MATTER: readonly Concept[] = ['how-to', 'what-is', 'request', 'agent', 'digest'];

const ABOUT: readonly (readonly Concept[])[] = [
  ['policy-drift'],
  ['policy-drift', 'compliance'],
  ['policy-drift', 'compliance', 'named-machine'],
  ['policy-drift', 'compliance', 'many-machines'],
  ['policy-drift', 'named-machine'],
  ['policy-drift', 'periodic'],
];

export const POLICY_DRIFT: Topic = {
  id: 'policy-drift',
  intent: 'report',
  title: { en: 'Azure Policy against the machines', ja: 'Azure Policy と実際の食い違い' },
  need: 'state',
  example: {
    en: 'where do Azure Policy and the machines part?',
    ja: 'Azure Policy では準拠なのに実際は違うマシンは?',
  },
  subject: 'optional-machine',
  clues: ABOUT.map((about): Clue => ({ about, without: ANOTHER_MATTER })),
};
