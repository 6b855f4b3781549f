import type { ScenarioQuestions } from './cause-question.ts';

export const runFailedToStart: ScenarioQuestions = {
  scenario: 'run-failed-to-start',
  questions: [
    {
      cause: 'machine-missing',
      world: 'run-failed-to-start/did-not-start',
      machine: 'vm-11',
      en: ['deployment says "Failed to start" for vm-11', 'the update run did not start on vm-11'],
      ja: ['vm-11 の更新プログラムの展開で「起動できませんでした」と出る', 'vm-11 の展開が開始に失敗した'],
    },
    {
      cause: 'machine-stopped',
      world: 'run-failed-to-start/did-not-start',
      machine: 'vm-12',
      en: ['Failed to start on vm-12', 'why did the run fail to start on vm-12?'],
      ja: ['vm-12 で更新の実行を開始できませんでした', 'vm-12 の実行が起動できない'],
    },
    {
      cause: 'machine-unreachable',
      world: 'run-failed-to-start/did-not-start',
      machine: 'vm-13',
      en: ['the maintenance run failed to start on vm-13', 'vm-13: run failed to start'],
      ja: ['vm-13 で更新の実行が開始に失敗', 'メンテナンスの実行が vm-13 で起動できませんでした'],
    },
    {
      cause: 'prerequisites-not-met',
      world: 'run-failed-to-start/did-not-start',
      machine: 'vm-14',
      en: ['update deployment failed to start, vm-14', 'run on vm-14 never started, status Failed to start'],
      ja: ['vm-14 は展開が起動できませんでしたになっている', 'vm-14 の更新の実行が開始できなかったのはなぜ?'],
    },
    {
      cause: 'machine-recreated',
      world: 'run-failed-to-start/did-not-start',
      machine: 'vm-15',
      en: ['why could the update run not start on vm-15', 'vm-15 shows failed to start'],
      ja: ['vm-15 の更新の実行が開始できない', 'vm-15 が「起動できませんでした」になっている'],
    },
    {
      cause: 'machine-missing',
      world: 'run-failed-to-start/failed-starts',
      machine: 'vm-24',
      system: 'update-management',
      en: [
        'Tag-Monday shows "Failed to start" for vm-24',
        'Update Management says Failed to start for vm-24',
      ],
      ja: [
        '展開 Tag-Monday が vm-24 で起動できませんでした',
        'vm-24 の更新の展開が「起動できませんでした」になる',
      ],
    },
    {
      cause: 'machine-stopped',
      world: 'run-failed-to-start/failed-starts',
      machine: 'vm-21',
      system: 'update-management',
      en: [
        'Tag-Monday shows "Failed to start" for vm-21',
        'why did the deployment Tag-Monday fail to start on vm-21?',
      ],
      ja: ['展開 Tag-Monday が vm-21 で起動できませんでした', 'vm-21 で展開を開始できなかったのはなぜ?'],
    },
    {
      cause: 'machine-unreachable',
      world: 'run-failed-to-start/failed-starts',
      machine: 'vm-22',
      system: 'update-management',
      en: ['Update Management says Failed to start for vm-22', 'vm-22: Tag-Monday failed to start'],
      ja: ['vm-22 で展開 Tag-Monday が起動に失敗', 'vm-22 の更新の展開が「起動できませんでした」になる'],
    },
    {
      cause: 'pre-task-failed',
      world: 'run-failed-to-start/failed-starts',
      machine: 'vm-23',
      system: 'update-management',
      en: [
        'Sql-Monday shows "Failed to start" for vm-23',
        'Update Management says Failed to start for vm-23',
      ],
      ja: [
        '展開 Sql-Monday が vm-23 で起動できませんでした',
        'vm-23 の更新の展開が「起動できませんでした」になる',
      ],
    },
    {
      cause: 'source-computer-id-changed',
      world: 'run-failed-to-start/update-management',
      machine: 'old-fs-01',
      system: 'update-management',
      en: [
        'the deployment failed to start on old-fs-01',
        'Update Management says Failed to start for old-fs-01',
      ],
      ja: [
        'old-fs-01 の展開が起動できませんでした',
        'Update Management で old-fs-01 が「起動できませんでした」になる',
      ],
    },
    {
      cause: 'job-limit-reached',
      world: 'run-failed-to-start/job-limit',
      machine: 'old-fs-01',
      system: 'update-management',
      en: [
        'deployment Tag-Sunday failed to start on old-fs-01',
        'old-fs-01: Failed to start in Update Management',
      ],
      ja: [
        'old-fs-01 で展開 Tag-Sunday を開始できませんでした',
        'Update Management の展開が old-fs-01 で起動に失敗',
      ],
    },
    {
      cause: null,
      world: 'run-failed-to-start/did-not-start',
      machine: 'vm-04',
      en: ['Failed to start on vm-04'],
      ja: ['vm-04 で更新の実行を開始できませんでした'],
    },
  ],
};
