import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

/** To change something, to learn how to, or to complain: not to ask how it stands. */
const NOT_A_LOOK: readonly Concept[] = ['request', 'how-to', 'why', 'upgrade-failure', 'logs-missing'];

export const AGENT_STATUS: Topic = {
  id: 'agent-status',
  intent: 'report',
  title: {
    en: 'Version and automatic upgrade of the agent',
    ja: 'エージェントのバージョンと自動アップグレード',
  },
  need: 'agent',
  example: { en: 'which agent version is on vm-01?', ja: 'vm-01 のエージェントのバージョンは?' },
  subject: 'machine',
  clues: [
    { about: ['agent', 'version', 'named-machine'], without: NOT_A_LOOK },
    { about: ['agent', 'version'], without: [...NOT_A_LOOK, 'published-versions', 'history'] },
    { about: ['agent', 'state', 'named-machine'], without: NOT_A_LOOK },
    { about: ['agent', 'upgrade', 'named-machine'], without: [...NOT_A_LOOK, 'upgrade-missing', 'history'] },
    { about: ['upgrade', 'named-machine'], without: [...NOT_A_LOOK, 'upgrade-missing', 'history'] },
  ],
};
