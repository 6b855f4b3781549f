import type { ScenarioQuestions } from './cause-question.ts';

export const legacyRegisteredElsewhere: ScenarioQuestions = {
  scenario: 'legacy-registered-elsewhere',
  questions: [
    {
      cause: 'registered-to-other-workspace',
      world: 'legacy-registered-elsewhere/two-accounts',
      machine: 'vm-01',
      system: 'update-management',
      en: [
        'vm-01: Machine is already registered to a different account',
        'vm-01 is already registered to a different account',
      ],
      ja: ['vm-01 は別のアカウントに既に登録されています', 'vm-01 が別のアカウントに登録済みと言われる'],
    },
  ],
};
