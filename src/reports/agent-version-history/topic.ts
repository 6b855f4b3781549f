import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const NOT_A_LOOK: readonly Concept[] = ['request', 'how-to', 'why', 'upgrade-failure', 'logs-missing'];

export const AGENT_VERSION_HISTORY: Topic = {
  id: 'agent-version-history',
  intent: 'report',
  title: { en: 'When the agent was upgraded, by whom', ja: 'エージェントのアップグレード履歴' },
  need: 'agent',
  example: {
    en: 'when was the agent on vm-01 upgraded?',
    ja: 'vm-01 のエージェントはいつアップグレードされた?',
  },
  subject: 'machine',
  clues: [
    { about: ['agent', 'upgrade', 'named-machine'], without: NOT_A_LOOK },
    { about: ['agent', 'history', 'named-machine'], without: NOT_A_LOOK },
    { about: ['agent', 'version', 'history'], without: NOT_A_LOOK },
    { about: ['agent', 'upgrade', 'history'], without: NOT_A_LOOK },
    { about: ['upgrade', 'history', 'named-machine'], without: NOT_A_LOOK },
    { about: ['agent', 'upgrade', 'machine'], without: NOT_A_LOOK },
    { about: ['agent', 'upgrade', 'many-machines'], without: NOT_A_LOOK },
  ],
};
