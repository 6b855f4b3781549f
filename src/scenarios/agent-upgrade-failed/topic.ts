import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = [
  'request',
  'how-to',
  'another-product',
  'parameters-compared',
  'logs-missing',
];

export const AGENT_UPGRADE_FAILED: Topic = {
  id: 'agent-upgrade-failed',
  intent: 'diagnose',
  title: { en: 'Failed agent upgrade', ja: 'エージェントのアップグレード失敗' },
  need: 'agent',
  example: {
    en: 'the upgrade of the agent on vm-01 failed, what now?',
    ja: 'vm-01 のエージェントのアップグレードが失敗した',
  },
  subject: 'machine',
  clues: [
    { about: ['upgrade-failure'], without: ANOTHER_MATTER },
    { about: ['upgrade-failure', 'agent'], without: ANOTHER_MATTER },
    { about: ['upgrade-failure', 'upgrade'], without: ANOTHER_MATTER },
    { about: ['upgrade-failure', 'version'], without: ANOTHER_MATTER },
  ],
};
