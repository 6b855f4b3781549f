import type { Topic } from '../../model/topic.ts';

export const AGENT_NOT_UPGRADED: Topic = {
  id: 'agent-not-upgraded',
  intent: 'diagnose',
  title: { en: 'Why the agent was not upgraded', ja: 'エージェントがアップグレードされない原因' },
  example: {
    en: "why hasn't the agent on vm-01 upgraded?",
    ja: 'vm-01 のエージェントが自動アップグレードされないのはなぜ?',
  },
  examples: { en: [], ja: [] },
  subject: 'machine',
  clues: [],
};
