import type { ScenarioQuestions } from './cause-question.ts';

export const updateAgentError: ScenarioQuestions = {
  scenario: 'update-agent-error',
  questions: [
    {
      cause: '0x80244022',
      world: 'update-agent-error/hresult',
      machine: 'vm-01',
      en: ['what does 0x80244022 mean on vm-01?', 'vm-01: -2145107934'],
      ja: ['vm-01 の 0x80244022 とは', 'vm-01 で 0x80244022 が出る'],
    },
    {
      cause: '0x80070643',
      world: 'update-agent-error/recovery-partition',
      machine: 'vm-01',
      en: ['what does 0x80070643 mean on vm-01?', '0x80070643 on vm-01, what is it'],
      ja: ['vm-01 の 0x80070643 はどういう意味?', '0x80070643 が vm-01 で出ています'],
    },
    {
      cause: 'package-manager-zypper-lock',
      world: 'update-agent-error/package-manager-signature',
      machine: 'vm-01',
      en: ['what does the package manager error on vm-01 mean?', 'explain the zypper error of vm-01'],
      ja: ['vm-01 のパッケージ マネージャーのエラーの意味は?', 'vm-01 の zypper のエラーを説明して'],
    },
    {
      cause: 'cl-sudo-check-failed',
      world: 'update-agent-error/service-error',
      machine: 'arc-01',
      en: [
        'what does CL_SUDO_CHECK_FAILED mean on arc-01?',
        'explain the error CL_SUDO_CHECK_FAILED on arc-01',
      ],
      ja: [
        'arc-01 の CL_SUDO_CHECK_FAILED とは?',
        'arc-01 の CL_SUDO_CHECK_FAILED というエラーの意味を教えて',
      ],
    },
    {
      cause: 'unrecognised-error',
      world: 'update-agent-error/unrecognised-error',
      machine: 'vm-01',
      en: ['what does the error on vm-01 mean?', 'explain the error code of vm-01'],
      ja: ['vm-01 のエラーの意味は?', 'vm-01 のエラー コードを説明してください'],
    },
    {
      cause: '0x80244022',
      world: 'update-agent-error/update-management',
      machine: 'old-fs-01',
      system: 'update-management',
      en: ['what does 0x80244022 mean on old-fs-01?'],
      ja: ['old-fs-01 の 0x80244022 とは'],
    },
    {
      cause: 'package-manager-apt-lock',
      world: 'update-agent-error/update-management',
      machine: 'old-lx-01',
      system: 'update-management',
      en: ['what does the package manager error on old-lx-01 mean?'],
      ja: ['old-lx-01 のパッケージ マネージャーのエラーの意味は?'],
    },
    {
      cause: 'cl-sudo-check-failed',
      world: 'update-agent-error/update-management',
      machine: 'old-lx-02',
      system: 'update-management',
      en: ['what does CL_SUDO_CHECK_FAILED mean on old-lx-02?'],
      ja: ['old-lx-02 の CL_SUDO_CHECK_FAILED とは?'],
    },
    {
      cause: 'unrecognised-error',
      world: 'update-agent-error/update-management',
      machine: 'old-fs-02',
      system: 'update-management',
      en: ['what does the error on old-fs-02 mean?'],
      ja: ['old-fs-02 のエラーの意味は?'],
    },
  ],
};
