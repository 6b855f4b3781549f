import type { Topic } from '../../model/topic.ts';

export const K_AGENT_RELEASE_NOTES: Topic = {
  id: 'k-agent-release-notes',
  intent: 'explain',
  title: { en: 'Release notes and versions of the agent', ja: 'エージェントのリリース情報とバージョン一覧' },
  need: 'explanation',
  example: {
    en: 'where are the release notes of the agent?',
    ja: 'エージェントのリリース ノートはどこにある?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['published-versions', 'agent'], without: ['request'] },
    { about: ['published-versions', 'agent', 'which'], without: ['request'] },
    { about: ['agent', 'version', 'how-to'], without: ['request'] },
    { about: ['agent', 'version', 'which'], without: ['request'] },
    { about: ['published-versions', 'agent', 'version'], without: ['request'] },
  ],
};
