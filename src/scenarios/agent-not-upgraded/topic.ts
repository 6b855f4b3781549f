import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** To bring about or explain an upgrade, or that one failed: not to complain that none comes. */
const NOT_A_COMPLAINT: readonly Concept[] = ['request', 'how-to', 'parameters-compared'];

/** What makes a sentence about upgrading a complaint, beside the plain ways of saying so. */
const COMPLAINTS: readonly Concept[] = ['negation', 'why', 'absence'];

export const AGENT_NOT_UPGRADED: Topic = {
  id: 'agent-not-upgraded',
  intent: 'diagnose',
  title: { en: 'Why the agent is not upgraded', ja: 'エージェントがアップグレードされない原因' },
  need: 'agent',
  example: {
    en: "why hasn't the agent on vm-01 upgraded?",
    ja: 'vm-01 のエージェントが自動アップグレードされないのはなぜ?',
  },
  subject: 'machine',
  awaited: ['agent', 'upgrade'],
  clues: [
    { about: ['agent', 'upgrade-missing'], without: NOT_A_COMPLAINT },
    { about: ['upgrade', 'upgrade-missing'], without: NOT_A_COMPLAINT },
    { about: ['version', 'upgrade-missing'], without: NOT_A_COMPLAINT },
    // The parameter is set, yet nothing moves: a complaint, not a question about the parameter.
    { about: ['upgrade', 'upgrade-parameter', 'negation', 'named-machine'], without: NOT_A_COMPLAINT },
    ...COMPLAINTS.flatMap((complaint): readonly Clue[] => [
      { about: ['agent', 'upgrade', complaint], without: [...NOT_A_COMPLAINT, 'failure'] },
      { about: ['agent', 'version', complaint], without: [...NOT_A_COMPLAINT, 'failure'] },
    ]),
  ],
};
