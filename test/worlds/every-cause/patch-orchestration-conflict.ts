import type { ScenarioQuestions } from './cause-question.ts';

export const patchOrchestrationConflict: ScenarioQuestions = {
  scenario: 'patch-orchestration-conflict',
  questions: [
    {
      cause: 'nobody-patches',
      world: 'patch-orchestration-conflict/modes-and-schedules',
      machine: 'vm-11',
      en: ['nothing patches vm-11', 'vm-11 never gets patched by anything'],
      ja: ['vm-11 に誰もパッチを当てない', 'vm-11 がまったくパッチされない'],
    },
    {
      cause: 'schedule-ignored',
      world: 'patch-orchestration-conflict/modes-and-schedules',
      machine: 'vm-12',
      en: [
        'does the patch mode of vm-12 conflict with its schedule?',
        "vm-12's patch orchestration ignores its schedule",
      ],
      ja: [
        'vm-12 のパッチ オーケストレーションとスケジュールが矛盾している',
        'vm-12 のパッチ モードのせいでスケジュールが無視される',
      ],
    },
    {
      cause: 'hotpatch-needs-platform-mode',
      world: 'patch-orchestration-conflict/modes-and-schedules',
      machine: 'vm-13',
      en: [
        'hotpatching conflicts with the patch mode on vm-13',
        'hotpatch and customer managed schedules clash on vm-13',
      ],
      ja: [
        'vm-13 でホットパッチとパッチ モードが競合している',
        'vm-13 でホットパッチとカスタマー マネージド スケジュールが両立しない',
      ],
    },
    {
      cause: 'os-and-platform-both',
      world: 'patch-orchestration-conflict/modes-and-schedules',
      machine: 'arc-11',
      en: [
        'windows update and the schedule both patch arc-11',
        'arc-11 is patched twice, by the os and by a schedule',
      ],
      ja: [
        'arc-11 は OS とスケジュールの両方がパッチを当てている',
        'arc-11 が OS の自動更新とスケジュールで二重にパッチされる',
      ],
    },
  ],
};
