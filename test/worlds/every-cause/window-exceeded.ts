import type { ScenarioQuestions } from './cause-question.ts';

export const windowExceeded: ScenarioQuestions = {
  scenario: 'window-exceeded',
  questions: [
    {
      cause: 'window-too-short',
      world: 'window-exceeded/ran-out-of-time',
      machine: 'vm-11',
      en: ['Maintenance Window Exceeded on vm-11', 'the maintenance window was exceeded on vm-11, why?'],
      ja: ['vm-11 でメンテナンス期間を超過', 'vm-11 のメンテナンス ウィンドウが超過したのはなぜ?'],
    },
    {
      cause: 'slow-update',
      world: 'window-exceeded/ran-out-of-time',
      machine: 'vm-12',
      en: ['vm-12 ran out of its maintenance window', 'why did patching vm-12 exceed the window'],
      ja: ['vm-12 のメンテナンス期間が足りなかった', 'vm-12 がメンテナンス時間内に終わらない'],
    },
    {
      cause: 'reboot-overran',
      world: 'window-exceeded/ran-out-of-time',
      machine: 'vm-13',
      en: ['maintenance window exceeded, vm-13', 'vm-13 exceeded its maintenance window'],
      ja: ['vm-13 のメンテナンス期間超過の原因は?', 'vm-13 がメンテナンス ウィンドウを超過した'],
    },
    {
      cause: 'window-too-short',
      world: 'window-exceeded/update-management',
      machine: 'old-fs-01',
      system: 'update-management',
      en: [
        'Maintenance window exceeded on old-fs-01',
        'why did Tag-Sunday exceed the maintenance window on old-fs-01',
      ],
      ja: ['old-fs-01 でメンテナンス期間を超過した', 'old-fs-01 の展開がメンテナンス期間を超えた理由は?'],
    },
    {
      cause: 'slow-update',
      world: 'window-exceeded/update-management',
      machine: 'old-fs-02',
      system: 'update-management',
      en: [
        'old-fs-02 exceeded the maintenance window',
        'maintenance window exceeded for old-fs-02 in Update Management',
      ],
      ja: [
        'old-fs-02 がメンテナンス期間を超過',
        'Update Management で old-fs-02 のメンテナンス期間が超過した',
      ],
    },
    {
      cause: null,
      world: 'window-exceeded/ran-out-of-time',
      machine: 'vm-08',
      en: ['Maintenance Window Exceeded on vm-08'],
      ja: ['vm-08 でメンテナンス期間を超過'],
    },
  ],
};
