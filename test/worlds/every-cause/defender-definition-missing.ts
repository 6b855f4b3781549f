import type { ScenarioQuestions } from './cause-question.ts';

export const defenderDefinitionMissing: ScenarioQuestions = {
  scenario: 'defender-definition-missing',
  questions: [
    {
      cause: 'released-after-assessment',
      world: 'defender-definition-missing/definitions',
      machine: 'vm-01',
      en: ['KB2267602 is always missing on vm-01', 'why does vm-01 keep showing KB2267602 as missing?'],
      ja: ['vm-01 で KB2267602 が常に見つからない', 'KB2267602 が vm-01 でいつも不足と表示される'],
    },
    {
      cause: 'installed-older-version',
      world: 'defender-definition-missing/definitions',
      machine: 'vm-02',
      en: ['defender definitions show as missing on vm-02', 'vm-02 always needs KB2267602'],
      ja: ['vm-02 の Defender 定義の更新がいつも不足', 'vm-02 で KB2267602 がずっと不足しています'],
    },
    {
      cause: 'still-needed-after-assessment',
      world: 'defender-definition-missing/definitions',
      machine: 'vm-03',
      en: ['KB2267602 keeps coming back on vm-03', 'the defender definition update never goes away on vm-03'],
      ja: [
        'vm-03 で KB2267602 が何度も不足になる',
        'vm-03 の Windows Defender の定義更新が不足のまま消えない',
      ],
    },
    {
      cause: 'released-after-assessment',
      world: 'defender-definition-missing/update-management',
      machine: 'old-fs-01',
      system: 'update-management',
      en: ['KB2267602 is always missing on old-fs-01', 'old-fs-01 shows KB2267602 as missing all the time'],
      ja: ['old-fs-01 で KB2267602 が常に不足', 'old-fs-01 に KB2267602 がずっと不足と出る'],
    },
    {
      cause: 'installed-older-version',
      world: 'defender-definition-missing/update-management',
      machine: 'old-fs-02',
      system: 'update-management',
      en: [
        'why is KB2267602 missing on old-fs-02 again and again',
        'defender definitions always missing on old-fs-02',
      ],
      ja: ['old-fs-02 の KB2267602 がいつも不足', 'old-fs-02 で Defender の定義がいつも不足している'],
    },
    {
      cause: 'still-needed-after-assessment',
      world: 'defender-definition-missing/update-management',
      machine: 'old-fs-03',
      system: 'update-management',
      en: [
        'KB2267602 still needed on old-fs-03 after it was installed',
        'KB2267602 never disappears from old-fs-03',
      ],
      ja: [
        'old-fs-03 の KB2267602 がインストール後も必要と表示される',
        'old-fs-03 で KB2267602 がなくならない',
      ],
    },
  ],
};
