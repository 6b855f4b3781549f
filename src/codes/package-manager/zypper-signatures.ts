import type { PackageManagerSignature } from '../package-manager-signature.ts';

/** What zypper says. */
export const ZYPPER_SIGNATURES: readonly PackageManagerSignature[] = [
  {
    id: 'zypper-lock',
    title: { en: 'zypper is locked', ja: 'zypper がロック中' },
    pattern: /System management is locked/gi,
    means: {
      en: 'Another process, such as zypper, YaST or PackageKit, holds the lock of package management.',
      ja: '別のプロセス (zypper、YaST、PackageKit など) がパッケージ管理のロックを保持しています。',
    },
    firstStep: {
      en: 'Wait until the process with the number in the message has ended and run again.',
      ja: 'メッセージに示されたプロセスの終了を待って再実行します。',
    },
    remedy: 'wait',
  },
  {
    id: 'zypper-repos',
    title: { en: 'zypper has no usable repositories', ja: 'zypper で使用できるリポジトリがない' },
    pattern:
      /No repositories defined|Some of the repositories have not been refreshed|Skipping repository '/gi,
    means: {
      en: 'zypper has no repositories, or had to skip some that it could not refresh.',
      ja: 'zypper にリポジトリが定義されていないか、更新できないリポジトリがスキップされました。',
    },
    firstStep: {
      en: 'List the repositories with `zypper lr -u` and refresh them with `sudo zypper ref`; on SLES check the registration (`sudo SUSEConnect --status-text`).',
      ja: '`zypper lr -u` でリポジトリを確認し、`sudo zypper ref` で更新します。SLES では登録状態も確認します (`sudo SUSEConnect --status-text`)。',
    },
    remedy: 'repair-in-guest',
  },
];
