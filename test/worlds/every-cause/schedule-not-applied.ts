import type { ScenarioQuestions } from './cause-question.ts';

export const scheduleNotApplied: ScenarioQuestions = {
  scenario: 'schedule-not-applied',
  questions: [
    {
      cause: 'no-schedule-assigned',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-11',
      en: ['the schedule skipped vm-11', "why didn't the scheduled update patch vm-11?"],
      ja: [
        'スケジュールで vm-11 にパッチが当たらない',
        'vm-11 だけスケジュールされた更新が適用されていません',
      ],
    },
    {
      cause: 'schedule-expired',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-12',
      en: ['the scheduled patching no longer reaches vm-12', 'scheduled update skipped vm-12'],
      ja: ['vm-12 にスケジュールの更新が当たらなくなった', 'vm-12 がスケジュールから漏れている'],
    },
    {
      cause: 'schedule-not-due',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-13',
      en: ['vm-13 was skipped by its maintenance schedule', 'why did the schedule not run on vm-13'],
      ja: ['vm-13 でスケジュールが実行されない', 'vm-13 がスケジュールの対象から外れた?'],
    },
    {
      cause: 'wrong-patch-mode',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-14',
      en: ['schedule not applied to vm-14', 'the weekly schedule left vm-14 out'],
      ja: ['vm-14 にスケジュールが適用されない', 'weekly のスケジュールが vm-14 に当たっていない'],
    },
    {
      cause: 'machine-removed-or-moved',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-15',
      en: ['why was vm-15 skipped last saturday?', 'the schedule missed vm-15'],
      ja: [
        '先週の土曜、vm-15 だけスケジュールの更新がスキップされた',
        'スケジュールの更新プログラムが vm-15 に入らない',
      ],
    },
    {
      cause: 'machine-stopped-at-run',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-16',
      en: ['the scheduled update skipped vm-16', 'maintenance configuration weekly did not patch vm-16'],
      ja: [
        'スケジュールされた更新が vm-16 をスキップした',
        'メンテナンス構成 weekly のスケジュールで vm-16 にパッチが当たらなかった',
      ],
    },
    {
      cause: 'machine-created-after-scope-evaluation',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-17',
      en: ['vm-17 got left out of the scheduled run', 'schedule skipped our new vm vm-17'],
      ja: ['vm-17 がスケジュールの実行から漏れた', '新しく作った vm-17 にスケジュールの更新が当たらない'],
    },
    {
      cause: 'run-cancelled',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-18',
      en: ['vm-18 was not patched by its schedule', 'why did the scheduled run not patch vm-18'],
      ja: ['vm-18 がスケジュールでパッチされなかった', 'vm-18 にスケジュールの更新が適用されなかった理由は?'],
    },
    {
      cause: 'concurrent-run',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-19',
      en: ['the schedule did not apply to vm-19', 'scheduled updates were not installed on vm-19'],
      ja: [
        'vm-19 にスケジュールが適用されなかった',
        'vm-19 でスケジュールされた更新がインストールされていない',
      ],
    },
    {
      cause: 'window-exceeded',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-20',
      en: ['the schedule did not get vm-20 patched', 'scheduled run left vm-20 unpatched'],
      ja: ['スケジュールの更新が vm-20 に当たらない', 'vm-20 がスケジュールの更新から漏れた'],
    },
    {
      cause: 'nothing-matched-filters',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-21',
      en: ['the schedule ran but installed nothing on vm-21', 'scheduled patching skips vm-21'],
      ja: ['スケジュールは動いたのに vm-21 には何も入らなかった', 'vm-21 がスケジュールでスキップされる'],
    },
    {
      cause: 'no-access',
      world: 'schedule-not-applied/left-out',
      machine: 'vm-22',
      en: ['vm-22 is skipped by the schedule', "why doesn't the scheduled update take vm-22"],
      ja: ['vm-22 がスケジュールの更新でスキップされる', 'スケジュールの更新が vm-22 に適用されない原因は'],
    },
    {
      cause: 'dynamic-scope-mismatch',
      world: 'schedule-not-applied/by-tag',
      machine: 'vm-11',
      en: ['the schedule skipped vm-11', "vm-11 isn't picked up by the dynamic scope"],
      ja: ['動的スコープに vm-11 が入らない', 'スケジュールで vm-11 だけパッチが当たらない'],
    },
    {
      cause: 'tag-changed-before-run',
      world: 'schedule-not-applied/by-tag',
      machine: 'vm-12',
      en: [
        "last saturday's scheduled run skipped vm-12",
        'why did the schedule skip vm-12 although it has the tag?',
      ],
      ja: [
        'タグは付いているのに vm-12 がスケジュールから漏れた',
        'vm-12 がスケジュールの実行でスキップされたのはなぜ?',
      ],
    },
    {
      cause: 'provider-not-registered',
      world: 'schedule-not-applied/provider-not-registered',
      machine: 'vm-11',
      en: ['the schedule does not apply to vm-11', 'schedule skips vm-11'],
      ja: ['スケジュールが vm-11 に適用されない', 'vm-11 にスケジュールの更新プログラムが当たらない'],
    },
    {
      cause: 'asker-lacks-access',
      world: 'schedule-not-applied/asker-may-only-read',
      machine: 'vm-11',
      as: '5f7e0c1a-6c0f-4d5c-9a53-8d1e6a4b2c10',
      en: ['the schedule skipped vm-11', 'why did the scheduled update leave out vm-11'],
      ja: ['スケジュールが vm-11 をスキップした', 'vm-11 にスケジュールの更新が当たらないのはなぜ?'],
    },
    {
      cause: 'no-hybrid-worker',
      world: 'schedule-not-applied/update-management',
      machine: 'vm-11',
      system: 'update-management',
      en: [
        'the Update Management deployment Tag-Sunday skipped vm-11',
        'in Update Management the scheduled deployment left out vm-11',
      ],
      ja: [
        'Update Management のスケジュールで vm-11 にパッチが当たらない',
        'Update Management の展開 Tag-Sunday が vm-11 をスキップした',
      ],
    },
    {
      cause: 'window-exceeded',
      world: 'schedule-not-applied/update-management',
      machine: 'vm-12',
      system: 'update-management',
      en: [
        'the Update Management schedule Tag-Monday skipped vm-12',
        'Update Management deployment Tag-Monday did not patch vm-12',
      ],
      ja: [
        'Update Management のスケジュール Tag-Monday で vm-12 に当たらなかった',
        'Update Management の展開 Tag-Monday が vm-12 に適用されない',
      ],
    },
    {
      cause: 'dynamic-scope-mismatch',
      world: 'schedule-not-applied/update-management',
      machine: 'vm-13',
      system: 'update-management',
      en: [
        'did the deployment Tag-Tuesday skip vm-13?',
        'the Update Management schedule Tag-Tuesday skipped vm-13',
      ],
      ja: [
        'Update Management のスケジュール Tag-Tuesday が vm-13 をスキップした',
        '展開 Tag-Tuesday のスケジュールで vm-13 にパッチが当たらない',
      ],
    },
    {
      cause: 'provider-not-registered',
      world: 'schedule-not-applied/update-management-not-registered',
      machine: 'vm-11',
      system: 'update-management',
      en: [
        "Update Management's schedule skipped vm-11",
        'the scheduled deployment of Update Management leaves vm-11 out',
      ],
      ja: [
        'Update Management のスケジュールで vm-11 だけ当たらない',
        'Update Management のスケジュールが vm-11 をスキップする',
      ],
    },
    {
      cause: null,
      world: 'schedule-not-applied/left-out',
      machine: 'vm-10',
      en: ['the schedule skipped vm-10'],
      ja: ['スケジュールで vm-10 にパッチが当たらない'],
    },
  ],
};
