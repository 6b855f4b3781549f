import type { CodeEntry } from '../update-agent-code.ts';

/** Codes of a machine that was busy or shutting down, or that has to be restarted first. */
export const REBOOT_CODES: readonly CodeEntry[] = [
  {
    code: '0x8024001e',
    means: {
      en: 'The operation was cut off because the service was stopping or the system was shutting down.',
      ja: 'サービスの停止またはシステムのシャットダウンが始まり、処理が打ち切られました。',
    },
    firstStep: {
      en: 'Repeat the operation once the machine has started again.',
      ja: 'マシンの起動が完了してから操作を再実行します。',
    },
    remedy: 'assess-again',
  },
  {
    code: '0x80240016',
    means: {
      en: 'Nothing can be installed now: another installation is running or a restart is pending.',
      ja: '別のインストールが実行中か、再起動が保留中のため、インストールできません。',
    },
    firstStep: {
      en: 'Restart the machine, then repeat the installation.',
      ja: 'マシンを再起動してから、インストールを再実行します。',
    },
  },
  {
    code: '0x80240009',
    means: {
      en: 'Another update operation that excludes this one is running.',
      ja: '競合する別の更新操作が実行中です。',
    },
    firstStep: {
      en: 'Wait until the running operation has ended, then repeat this one.',
      ja: '実行中の操作が終わるのを待って再実行します。',
    },
    remedy: 'wait',
  },
  {
    code: '0x8024000b',
    means: { en: 'The operation was cancelled.', ja: '操作がキャンセルされました。' },
    firstStep: {
      en: 'Check whether the maintenance window ended or the update agent was restarted at that time.',
      ja: 'その時刻にメンテナンス期間が終了していないか、更新エージェントが再起動していないかを確認します。',
    },
    remedy: 'assess-again',
  },
  {
    code: '0x80242014',
    means: {
      en: 'The update still waits for the work that follows a restart.',
      ja: '再起動後に行う処理がまだ完了していません。',
    },
    firstStep: {
      en: 'Restart the machine and assess it again.',
      ja: 'マシンを再起動し、もう一度評価します。',
    },
  },
  {
    code: '0x80070bc9',
    means: {
      en: 'The operation failed and cannot go on before a restart.',
      ja: '操作に失敗しました。続行するには再起動が必要です。',
    },
    firstStep: {
      en: 'Restart the machine, then repeat the installation.',
      ja: 'マシンを再起動してから、インストールを再実行します。',
    },
  },
  {
    code: '0x80070652',
    means: {
      en: 'Another installation is running on the machine.',
      ja: 'マシンで別のインストールが実行中です。',
    },
    firstStep: {
      en: 'Wait until that installation has ended, or restart the machine if it hangs, and run again.',
      ja: 'そのインストールの終了を待つか、応答がない場合はマシンを再起動してから再実行します。',
    },
    remedy: 'wait',
  },
];
