import type { Topic } from '../../model/topic.ts';

export const ENABLE_AGENT_AUTO_UPGRADE: Topic = {
  id: 'enable-agent-auto-upgrade',
  intent: 'act',
  title: { en: "Turn on the agent's automatic upgrade", ja: 'エージェントの自動アップグレードを有効にする' },
  need: 'action',
  example: {
    en: 'turn on automatic upgrade of the agent on vm-01',
    ja: 'vm-01 のエージェントの自動アップグレードを有効にして',
  },
  subject: 'machine',
  clues: [{ about: ['request', 'auto-upgrade'], without: ['how-to', 'why'] }],
};
