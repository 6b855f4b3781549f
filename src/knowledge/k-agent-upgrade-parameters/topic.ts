import type { Topic } from '../../model/topic.ts';

export const K_AGENT_UPGRADE_PARAMETERS: Topic = {
  id: 'k-agent-upgrade-parameters',
  intent: 'explain',
  title: {
    en: 'EnableAutomaticUpgrade and DisableAutoUpgradeMinorVersion',
    ja: 'EnableAutomaticUpgrade と DisableAutoUpgradeMinorVersion の違い',
  },
  need: 'explanation',
  example: {
    en: 'what is the difference between EnableAutomaticUpgrade and DisableAutoUpgradeMinorVersion?',
    ja: 'EnableAutomaticUpgrade と DisableAutoUpgradeMinorVersion の違いは?',
  },
  subject: 'optional-machine',
  clues: [
    { about: ['parameters-compared'], without: ['request'] },
    { about: ['upgrade-parameter'], without: ['request', 'how-to', 'state'] },
    { about: ['upgrade-parameter', 'what-is'], without: ['request'] },
    { about: ['upgrade', 'parameter'], without: ['request'] },
    { about: ['parameter', 'upgrade-missing'], without: ['request'] },
    { about: ['version', 'parameter'], without: ['request', 'failure'] },
    { about: ['agent', 'parameter'], without: ['request', 'failure'] },
  ],
};
