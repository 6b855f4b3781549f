import type { ScenarioQuestions } from './cause-question.ts';

export const linuxClassificationMismatch: ScenarioQuestions = {
  scenario: 'linux-classification-mismatch',
  questions: [
    {
      cause: 'vendor-classifies-differently',
      world: 'linux-classification-mismatch/security-only',
      machine: 'lnx-01',
      en: [
        'security updates pending on lnx-01 but others were installed',
        'lnx-01 installed other classifications than we selected',
      ],
      ja: [
        'lnx-01 で分類と違う更新がインストールされる',
        'lnx-01 はセキュリティの更新が残って別の更新が入った',
      ],
    },
    {
      cause: 'no-security-metadata',
      world: 'linux-classification-mismatch/security-only',
      machine: 'lnx-02',
      en: [
        'the security schedule installs nothing on lnx-02, although security updates are pending',
        'the security classification has no effect on lnx-02',
      ],
      ja: [
        'lnx-02 でセキュリティの分類が効かない',
        'lnx-02 はセキュリティ更新が保留なのに、セキュリティのみのスケジュールで何も入らない',
      ],
    },
    {
      cause: 'esm-required',
      world: 'linux-classification-mismatch/security-only',
      machine: 'lnx-03',
      en: [
        'ESM updates stay pending on lnx-03',
        'security updates on lnx-03 are never installed, others are',
      ],
      ja: ['lnx-03 の ESM の更新が保留のまま'],
    },
    {
      cause: null,
      world: 'linux-classification-mismatch/security-only',
      machine: 'lnx-04',
      en: ['security updates pending on lnx-04 but others were installed'],
      ja: ['lnx-04 で分類と違う更新がインストールされる'],
    },
    {
      cause: 'vendor-classifies-differently',
      world: 'linux-classification-mismatch/update-management',
      machine: 'old-lnx',
      system: 'update-management',
      en: [
        'security updates stay needed on old-lnx while others get installed',
        'old-lnx got updates of another classification',
      ],
      ja: ['old-lnx で分類と違う更新がインストールされた'],
    },
  ],
};
