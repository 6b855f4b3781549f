import type { ScenarioQuestions } from './cause-question.ts';

export const legacyStuckConfiguring: ScenarioQuestions = {
  scenario: 'legacy-stuck-configuring',
  questions: [
    {
      cause: 'duplicate-computer-name',
      world: 'legacy-stuck-configuring/twins-and-clones',
      machine: 'vm-21',
      system: 'update-management',
      en: [
        'vm-21 is still "being configured" in Update Management',
        'vm-21 stuck on configuring after 15 minutes',
      ],
      ja: ['vm-21 が構成中のまま', 'vm-21 が Update Management で「構成しています」から進まない'],
    },
    {
      cause: 'cloned-source-computer-id',
      world: 'legacy-stuck-configuring/twins-and-clones',
      machine: 'vm-22',
      system: 'update-management',
      en: [
        'Update Management keeps saying vm-22 is being configured',
        'why does vm-22 never finish configuring',
      ],
      ja: ['vm-22 が 15 分たっても構成中のまま', 'Update Management で vm-22 がずっと構成中'],
    },
    {
      cause: 'service-blocked',
      world: 'legacy-stuck-configuring/twins-and-clones',
      machine: 'vm-23',
      system: 'update-management',
      en: ['vm-23 still being configured', 'vm-23 hangs at "being configured" in Update Management'],
      ja: ['vm-23 がいつまでも構成中', 'vm-23 の状態が構成中から変わらない'],
    },
  ],
};
