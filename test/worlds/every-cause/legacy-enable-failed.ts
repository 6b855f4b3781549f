import type { ScenarioQuestions } from './cause-question.ts';

export const legacyEnableFailed: ScenarioQuestions = {
  scenario: 'legacy-enable-failed',
  questions: [
    {
      cause: 'agent-firewall',
      world: 'legacy-enable-failed/three-agents',
      machine: 'vm-31',
      system: 'update-management',
      en: ['Failed to enable the Update solution on vm-31', 'enabling Update Management failed for vm-31'],
      ja: [
        'vm-31 で Update ソリューションを有効にできませんでした',
        'vm-31 の Update Management の有効化に失敗',
      ],
    },
    {
      cause: 'targeting-wrong',
      world: 'legacy-enable-failed/three-agents',
      machine: 'vm-32',
      system: 'update-management',
      en: ['vm-32: Failed to enable the Update solution', "can't enable Update Management on vm-32"],
      ja: ['vm-32 で Update Management を有効にできない', 'vm-32 の更新ソリューションの有効化が失敗する'],
    },
    {
      cause: 'agent-disconnected',
      world: 'legacy-enable-failed/three-agents',
      machine: 'vm-33',
      system: 'update-management',
      en: [
        'why did enabling the Update solution fail on vm-33',
        'onboarding vm-33 to Update Management failed',
      ],
      ja: [
        'vm-33 の Update ソリューションの有効化が失敗した',
        'vm-33 を Update Management に有効化できない原因は?',
      ],
    },
  ],
};
