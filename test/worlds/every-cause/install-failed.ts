import type { ScenarioQuestions } from './cause-question.ts';

export const installFailed: ScenarioQuestions = {
  scenario: 'install-failed',
  questions: [
    {
      cause: 'machine-unreachable',
      world: 'install-failed/eight-failures',
      machine: 'vm-11',
      en: ['update run failed on vm-11', 'why did the updates fail to install on vm-11?'],
      ja: ['vm-11 の更新の実行が失敗', 'vm-11 で更新プログラムのインストールに失敗した理由は?'],
    },
    {
      cause: 'disk-full',
      world: 'install-failed/eight-failures',
      machine: 'vm-12',
      en: ['patching failed on vm-12', "updates won't install on vm-12"],
      ja: ['vm-12 のパッチ適用が失敗した', 'vm-12 で更新のインストールがエラーになる'],
    },
    {
      cause: 'unresolved-dependency',
      world: 'install-failed/eight-failures',
      machine: 'vm-13',
      en: ['vm-13 update run failed, why', "last night's installation failed on vm-13"],
      ja: ['vm-13 の更新プログラムの実行で失敗状態になっている', '昨夜のインストールが vm-13 で失敗'],
    },
    {
      cause: 'package-manager-apt-100',
      world: 'install-failed/eight-failures',
      machine: 'vm-14',
      en: ['installation of updates on vm-14 failed', 'the update run on vm-14 ended with Failed'],
      ja: ['vm-14 の更新のインストールが失敗しました', 'vm-14 の更新の実行が失敗で終わった'],
    },
    {
      cause: 'update-agent-error',
      world: 'install-failed/eight-failures',
      machine: 'vm-15',
      en: ['why does the update run fail on vm-15', 'install failed vm-15'],
      ja: ['vm-15 の更新実行がなぜ失敗したか', 'vm-15 インストール失敗'],
    },
    {
      cause: 'single-update-failed',
      world: 'install-failed/eight-failures',
      machine: 'vm-16',
      en: ['an update failed on vm-16', 'one of the updates did not install on vm-16'],
      ja: ['vm-16 で更新が 1 つ失敗した', 'vm-16 で一部の更新のインストールが失敗している'],
    },
    {
      cause: 'agent-reinstall-needed',
      world: 'install-failed/eight-failures',
      machine: 'vm-17',
      en: [
        'update run failed on vm-17 although the updates install fine by hand',
        'vm-17: the run fails but installing locally works',
      ],
      ja: [
        'vm-17 は手動ならインストールできるのに、更新マネージャーからだと失敗する',
        'vm-17 の更新の実行が失敗するが、ローカルではインストールできる',
      ],
    },
    {
      cause: 'unrecognised-error',
      world: 'install-failed/eight-failures',
      machine: 'vm-18',
      en: ['what made the update run fail on vm-18?', 'updates failed on vm-18'],
      ja: ['vm-18 の更新が失敗した原因は?', 'vm-18 で更新プログラムの実行が失敗'],
    },
    {
      cause: null,
      world: 'install-failed/eight-failures',
      machine: 'vm-08',
      en: ['update run failed on vm-08'],
      ja: ['vm-08 の更新の実行が失敗'],
    },
  ],
};
