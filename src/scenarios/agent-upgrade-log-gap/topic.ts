import type { Concept } from '../../model/concept.ts';
import type { Topic } from '../../model/topic.ts';

const ANOTHER_MATTER: readonly Concept[] = ['request', 'how-to', 'another-product', 'assessment'];

export const AGENT_UPGRADE_LOG_GAP: Topic = {
  id: 'agent-upgrade-log-gap',
  intent: 'diagnose',
  title: { en: 'Logs missing around an agent upgrade', ja: 'エージェントのアップグレード前後のログ欠損' },
  need: 'agent',
  example: {
    en: 'logs of vm-01 are missing during the agent upgrade',
    ja: 'エージェントのアップグレード中に vm-01 のログが欠けた',
  },
  subject: 'machine',
  heeds: 'any time',
  clues: [
    { about: ['logs-missing', 'upgrade'], without: ANOTHER_MATTER },
    { about: ['logs-missing', 'agent'], without: ANOTHER_MATTER },
    { about: ['logs-missing', 'named-machine'], without: ANOTHER_MATTER },
  ],
};
