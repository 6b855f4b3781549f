import type { ServiceError } from '../service-error.ts';

/**
 * What Azure says of a run, and refuses when a schedule or a patch setting is written.
 * Source: Maintenance configurations, troubleshooting; Automatic guest patching and Hotpatch; public reports for the literal words.
 */
export const MAINTENANCE_ERRORS: readonly ServiceError[] = [
  {
    name: 'InvalidMaintenanceWindow',
    means: {
      en: 'The window of the schedule is refused: it starts in the hour that the change to summer time skips, it is shorter or longer than the service takes, or its recurrence lacks a day.',
      ja: 'スケジュールのメンテナンス期間が無効です。夏時間への切り替えで存在しない時刻に始まる、長さが許容範囲外である、または繰り返しに日の指定がありません。',
    },
    firstStep: {
      en: 'Start it at another hour, with a duration from 01:30 to 03:55, and name the day where it recurs by month.',
      ja: '開始時刻を変更し、長さを 01:30 から 03:55 の範囲にします。月単位の繰り返しでは日を指定します。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'ShutdownOrUnresponsive',
    means: {
      en: 'The machine was off, or its agent did not answer, when its run was to begin; so it is said too of one that was deleted and made anew within 12 hours before.',
      ja: '実行の開始時に、マシンが停止していたか、エージェントが応答しませんでした。実行前の 12 時間以内に削除・再作成されたマシンでも、このように記録されます。',
    },
    firstStep: {
      en: 'Let the machine run from 15 minutes before the window and check that its agent is ready; ask why the run failed to start on it, and power, agent and deletions are looked up.',
      ja: 'メンテナンス期間の 15 分前までにマシンを起動し、エージェントが準備完了であることを確認します。「実行が開始できなかった理由」をマシン名を付けて質問すると、電源、エージェント、削除の記録を確認できます。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'ScheduleTimeout',
    title: { en: 'Waited for another update', ja: '別の更新の終了待ち' },
    pattern: /Schedule timeout, waiting for an ongoing update to complete the resource/gi,
    means: {
      en: 'The run waited in vain for another update of the machine to end: an earlier run that still went on, or maintenance of its host.',
      ja: 'マシンで進行中の別の更新の終了を待って、実行がタイムアウトしました。先行する実行、またはホストのメンテナンスです。',
    },
    firstStep: {
      en: 'Move one of the schedules so that their windows do not overlap, and install what was left out once by hand.',
      ja: 'メンテナンス期間が重ならないように一方のスケジュールの時刻を変え、見送られた更新プログラムは一度手動でインストールします。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'PropertyChangeNotAllowed',
    means: {
      en: 'The property can only be set when the virtual machine is created; enableAutomaticUpdates is one of them.',
      ja: '仮想マシンの作成時にしか設定できないプロパティです (enableAutomaticUpdates など)。',
    },
    firstStep: {
      en: 'Leave the property at its value, and change patchMode within what that value allows: AutomaticByPlatform goes with both.',
      ja: 'プロパティは現在の値のままとし、その値で可能な範囲で patchMode を変更します (AutomaticByPlatform はどちらの値でも設定可能)。',
    },
    remedy: 'act-in-azure',
  },
  {
    name: 'HotpatchNeedsSafetyChecks',
    title: { en: 'Hotpatch excludes customer schedules', ja: 'ホットパッチと顧客管理スケジュールの併用' },
    pattern: /Hotpatch updates require platform safety checks/gi,
    means: {
      en: 'A machine with hotpatching cannot be put on customer managed schedules: hotpatches need the safety checks of the platform, which bypassPlatformSafetyChecksOnUserSchedule switches off.',
      ja: 'ホットパッチが有効なマシンは、顧客管理スケジュールに変更できません。ホットパッチにはプラットフォームの安全性チェックが必要で、bypassPlatformSafetyChecksOnUserSchedule はこれを無効にします。',
    },
    firstStep: {
      en: 'Choose one: keep hotpatching and let Azure patch the machine, or switch enableHotpatching off and use a schedule.',
      ja: 'どちらかを選びます。ホットパッチを使い Azure に更新を任せるか、enableHotpatching を無効にしてスケジュールを使います。',
    },
    remedy: 'act-in-azure',
  },
];
