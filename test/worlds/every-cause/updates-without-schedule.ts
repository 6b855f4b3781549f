import type { ScenarioQuestions } from './cause-question.ts';

export const updatesWithoutSchedule: ScenarioQuestions = {
  scenario: 'updates-without-schedule',
  questions: [
    {
      cause: 'automatic-by-os',
      world: 'updates-without-schedule/who-installed',
      machine: 'vm-01',
      en: [
        'updates got installed on vm-01 with no deployment',
        'why were updates installed on vm-01 without a schedule?',
      ],
      ja: [
        '展開していないのに vm-01 に更新がインストールされた',
        'vm-01 でスケジュールもないのに更新が入った',
      ],
    },
    {
      cause: 'azure-managed',
      world: 'updates-without-schedule/who-installed',
      machine: 'vm-02',
      en: ['vm-02 was patched and nobody scheduled it', 'something patched vm-02 without us asking'],
      ja: ['vm-02 に誰も頼んでいない更新が入った', 'vm-02 が知らないうちにパッチされていた'],
    },
    {
      cause: 'other-schedule',
      world: 'updates-without-schedule/who-installed',
      machine: 'vm-03',
      en: ['who installed KB5031364 on vm-03', 'vm-03 got updates although we never deployed any'],
      ja: ['vm-03 に KB5031364 を入れたのは誰', '展開なしで vm-03 に更新がインストールされた'],
    },
    {
      cause: 'on-demand-run',
      world: 'updates-without-schedule/who-installed',
      machine: 'vm-04',
      en: ['who installed KB5031364 on vm-04', 'KB5031364 appeared on vm-04 without a deployment'],
      ja: ['vm-04 に KB5031364 を入れたのは誰', 'vm-04 に展開なしで KB5031364 が入っている'],
    },
    {
      cause: 'guest-policy',
      world: 'updates-without-schedule/who-installed',
      machine: 'vm-05',
      en: ['who installed KB5031364 on vm-05', 'vm-05 installs updates on its own'],
      ja: ['vm-05 に KB5031364 を入れたのは誰', 'vm-05 が勝手に更新をインストールする'],
    },
    {
      cause: 'guest-policy',
      world: 'updates-without-schedule/update-management',
      machine: 'old-fs-01',
      system: 'update-management',
      en: [
        'updates got installed on old-fs-01 without a deployment',
        'old-fs-01 patched itself, nobody deployed anything',
      ],
      ja: ['old-fs-01 に展開なしで更新がインストールされる', '展開していないのに old-fs-01 に更新が入った'],
    },
  ],
};
