import type { ScenarioQuestions } from './cause-question.ts';

export const legacyCrossTenant: ScenarioQuestions = {
  scenario: 'legacy-cross-tenant',
  questions: [
    {
      cause: 'cross-tenant-machines',
      world: 'legacy-cross-tenant/delegated-subscription',
      machine: 'srv-01',
      system: 'update-management',
      en: [
        'srv-01: not authorized to access linked subscription',
        'Update Management on srv-01 fails: the client is not authorized to access linked subscription',
      ],
      ja: [
        'srv-01 でリンクされたサブスクリプションへのアクセスが承認されていない',
        'srv-01 はリンクされたサブスクリプションへのアクセス権限がないと出る',
      ],
    },
  ],
};
