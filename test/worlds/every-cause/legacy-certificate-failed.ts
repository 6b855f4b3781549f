import type { ScenarioQuestions } from './cause-question.ts';

export const legacyCertificateFailed: ScenarioQuestions = {
  scenario: 'legacy-certificate-failed',
  questions: [
    {
      cause: 'rsa-folder-unreadable',
      world: 'legacy-certificate-failed/rsa-folder-unreadable',
      machine: 'vm-01',
      system: 'update-management',
      en: [
        'Failed to create a self-signed certificate on vm-01',
        "vm-01 can't create its self-signed certificate",
      ],
      ja: ['vm-01 で自己署名証明書の作成に失敗しました', 'vm-01 が自己署名証明書を作れない'],
    },
  ],
};
