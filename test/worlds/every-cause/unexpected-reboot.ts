import type { ScenarioQuestions } from './cause-question.ts';

export const unexpectedReboot: ScenarioQuestions = {
  scenario: 'unexpected-reboot',
  questions: [
    {
      cause: 'schedule-allows-reboot',
      world: 'unexpected-reboot/five-restarts',
      machine: 'vm-11',
      en: ['vm-11 rebooted although reboot is Never', 'why did vm-11 restart last night?'],
      ja: ['vm-11 が再起動しない設定なのに再起動した', '昨夜 vm-11 が勝手に再起動したのはなぜ?'],
    },
    {
      cause: 'vm-setting-allows-reboot',
      world: 'unexpected-reboot/five-restarts',
      machine: 'vm-12',
      en: ['unexpected reboot of vm-12', 'vm-12 restarted even though the schedule says never reboot'],
      ja: ['vm-12 が予期せず再起動した', 'スケジュールは再起動なしなのに vm-12 が再起動'],
    },
    {
      cause: 'platform-maintenance',
      world: 'unexpected-reboot/five-restarts',
      machine: 'vm-13',
      en: ['who rebooted vm-13?', 'vm-13 rebooted out of the blue'],
      ja: ['vm-13 を再起動したのは誰?', 'vm-13 が突然再起動した'],
    },
    {
      cause: 'user-initiated',
      world: 'unexpected-reboot/five-restarts',
      machine: 'vm-14',
      en: ['vm-14 was restarted, by whom?', 'why was vm-14 rebooted'],
      ja: ['vm-14 が原因不明の再起動をした', 'vm-14 はなぜ再起動されたのですか'],
    },
    {
      cause: 'guest-initiated',
      world: 'unexpected-reboot/five-restarts',
      machine: 'vm-15',
      en: ['vm-15 rebooted by itself', 'what caused the reboot of vm-15?'],
      ja: ['vm-15 が勝手に再起動する', 'vm-15 の再起動の原因は?'],
    },
  ],
};
