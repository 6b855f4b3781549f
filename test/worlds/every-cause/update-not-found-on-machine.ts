import type { ScenarioQuestions } from './cause-question.ts';

export const updateNotFoundOnMachine: ScenarioQuestions = {
  scenario: 'update-not-found-on-machine',
  questions: [
    {
      cause: 'superseded-after-install',
      world: 'update-not-found-on-machine/after-the-run',
      machine: 'vm-01',
      en: [
        "KB5070000 shows installed but I can't find it on vm-01",
        'vm-01 says KB5070000 is installed but it is not on the machine',
      ],
      ja: [
        'KB5070000 はインストール済みなのに vm-01 で見つからない',
        'vm-01 に入ったはずの KB5070000 が見当たらない',
      ],
    },
    {
      cause: 'history-screen-differs',
      world: 'update-not-found-on-machine/after-the-run',
      machine: 'vm-02',
      en: [
        'the update history on vm-02 does not list KB5070000 although it was installed',
        'vm-02: KB5070000 reported as installed, not in Settings history',
      ],
      ja: [
        'vm-02 の更新履歴の画面に KB5070000 が出ない。インストール済みのはず',
        'KB5070000 はインストール済みと出るが vm-02 の履歴にない',
      ],
    },
    {
      cause: 'not-installed',
      world: 'update-not-found-on-machine/after-the-run',
      machine: 'vm-03',
      en: [
        "Update Manager says KB5070000 is installed, but vm-03 doesn't have it",
        "can't find KB5070000 on vm-03 although it shows as installed",
      ],
      ja: [
        'インストール済みの KB5070000 が vm-03 で見つからない',
        'vm-03 に KB5070000 が入っていないのにインストール済みと表示',
      ],
    },
    {
      cause: 'superseded-after-install',
      world: 'update-not-found-on-machine/update-management',
      machine: 'old-fs-01',
      system: 'update-management',
      en: [
        "KB5040430 shows as installed but it's not on old-fs-01",
        "I can't find KB5040430 on old-fs-01, it says installed",
      ],
      ja: [
        'KB5040430 はインストール済みなのに old-fs-01 で見つからない',
        'old-fs-01 に KB5040430 が見つからない。インストール済みと表示',
      ],
    },
    {
      cause: 'history-screen-differs',
      world: 'update-not-found-on-machine/update-management',
      machine: 'old-fs-02',
      system: 'update-management',
      en: [
        "KB5040430 was installed but I can't find it on old-fs-02",
        'the history on old-fs-02 lacks KB5040430 although it was installed',
      ],
      ja: [
        'インストール済みの KB5040430 が old-fs-02 に見つからない',
        'old-fs-02 の更新の履歴にインストール済みの KB5040430 がない',
      ],
    },
    {
      cause: 'not-installed',
      world: 'update-not-found-on-machine/update-management',
      machine: 'old-fs-03',
      system: 'update-management',
      en: [
        "Update Manager says KB5040430 is installed, but old-fs-03 doesn't have it",
        'KB5040430 installed but missing on the machine old-fs-03',
      ],
      ja: [
        'old-fs-03 にインストール済みのはずの KB5040430 がない',
        'KB5040430 がインストール済みなのに old-fs-03 に見つからない',
      ],
    },
  ],
};
