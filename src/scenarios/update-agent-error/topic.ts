import type { Concept } from '../../model/concept.ts';
import type { Clue, Topic } from '../../model/topic.ts';

/** By what an error is named: its code, its symbol, the words of a package manager. */
const NAMED: readonly Concept[] = ['named-error-code', 'named-error'];

/** A code inside another trouble is that trouble's: a run, a registration, an upgrade of the agent. */
const ANOTHER_TROUBLE: readonly Concept[] = [
  'registration',
  'run',
  'schedule',
  'upgrade',
  'request',
  'another-product',
  'assessment-missing',
  'service-unreachable',
  'registered-elsewhere',
  'certificate-not-created',
  'cross-tenant',
];

export const UPDATE_AGENT_ERROR: Topic = {
  id: 'update-agent-error',
  intent: 'diagnose',
  title: { en: 'What an update error means', ja: '更新エラーの意味' },
  need: 'error',
  example: { en: 'what does 0x8024402C mean on vm-01?', ja: 'vm-01 の 0x8024402C はどういう意味?' },
  subject: 'optional-machine',
  clues: [
    ...NAMED.map((named): Clue => ({ about: [named], without: ANOTHER_TROUBLE })),
    { about: ['named-error', 'what-is'], without: ANOTHER_TROUBLE },
    {
      about: ['failure', 'what-is', 'named-machine'],
      without: [...ANOTHER_TROUBLE, 'agent', 'assessment', 'legacy'],
    },
    { about: ['pasted'], without: [...ANOTHER_TROUBLE, 'assessment'] },
    { about: ['pasted', 'what-is'], without: ANOTHER_TROUBLE },
    { about: ['pasted', 'failure'], without: [...ANOTHER_TROUBLE, 'install', 'assessment'] },
  ],
};
