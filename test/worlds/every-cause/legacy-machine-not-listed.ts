import type { ScenarioQuestions } from './cause-question.ts';

export const legacyMachineNotListed: ScenarioQuestions = {
  scenario: 'legacy-machine-not-listed',
  questions: [
    {
      cause: 'no-heartbeat',
      world: 'legacy-machine-not-listed/ladder',
      machine: 'vm-12',
      system: 'update-management',
      en: ['vm-12 is missing from Update Management', "Update Management doesn't show vm-12"],
      ja: ['vm-12 が Update Management に表示されない', 'Update Management の一覧に vm-12 がない'],
    },
    {
      cause: 'migrated',
      world: 'legacy-machine-not-listed/ladder',
      machine: 'vm-13',
      system: 'update-management',
      en: ['why is vm-13 not listed in Update Management?', 'vm-13 disappeared from Update Management'],
      ja: ['vm-13 が Update Management に出てこない', 'vm-13 が Update Management の一覧から消えた'],
    },
    {
      cause: 'not-in-solution',
      world: 'legacy-machine-not-listed/ladder',
      machine: 'vm-14',
      system: 'update-management',
      en: ['vm-14 not shown under Update Management', "can't see vm-14 in the Update Management portal"],
      ja: [
        'ポータルの Update Management に vm-14 が表示されない',
        'vm-14 が Update Management の画面に見えない',
      ],
    },
    {
      cause: 'hybrid-worker-broken',
      world: 'legacy-machine-not-listed/ladder',
      machine: 'vm-15',
      system: 'update-management',
      en: ['vm-15 does not show up in Update Management', 'Update Management lacks vm-15'],
      ja: ['Update Management に vm-15 が表示されません', 'vm-15 が Update Management にない'],
    },
    {
      cause: 'wrong-workspace',
      world: 'legacy-machine-not-listed/ladder',
      machine: 'vm-16',
      system: 'update-management',
      en: ["vm-16 isn't listed in Update Management", 'where is vm-16 in Update Management'],
      ja: ['vm-16 が Update Management の一覧にない', 'Update Management で vm-16 が見当たらない'],
    },
    {
      cause: 'over-quota',
      world: 'legacy-machine-not-listed/over-quota',
      machine: 'vm-17',
      system: 'update-management',
      en: ['vm-17 is missing from Update Management', 'vm-17 does not show up in Update Management any more'],
      ja: ['vm-17 が Update Management に表示されない', 'Update Management の一覧に vm-17 が出ない'],
    },
  ],
};
