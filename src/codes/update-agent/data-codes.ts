import type { CodeEntry } from '../update-agent-code.ts';

/** Codes of files on the machine: access, locks, paths and the update agent's own data store. */
export const DATA_CODES: readonly CodeEntry[] = [
  {
    code: '0x80070005',
    means: {
      en: 'Access was denied. Known causes: malware, wrong Windows Update settings, wrong file permissions on %WinDir%\\SoftwareDistribution, or a full system drive (C:).',
      ja: 'アクセスが拒否されました。主な原因は、マルウェアへの感染、Windows Update の設定誤り、%WinDir%\\SoftwareDistribution のアクセス許可の不備、システム ドライブ (C:) の空き容量不足です。',
    },
    firstStep: {
      en: 'Check the free space on C: and the permissions on %WinDir%\\SoftwareDistribution, then the Windows Update settings and a malware scan.',
      ja: 'C: の空き容量と %WinDir%\\SoftwareDistribution のアクセス許可を確認し、続いて Windows Update の設定確認とマルウェア スキャンを行います。',
    },
  },
  {
    code: '0x80070070',
    means: {
      en: 'The disk has no space left for the update, mostly the system drive (C:).',
      ja: '更新プログラムに必要なディスクの空き容量がありません。多くはシステム ドライブ (C:) です。',
    },
    firstStep: {
      en: 'Check the free space (`Get-PSDrive C`), then empty %WinDir%\\SoftwareDistribution\\Download and clean the component store: `Dism /Online /Cleanup-Image /StartComponentCleanup`.',
      ja: '空き容量を `Get-PSDrive C` で確認し、%WinDir%\\SoftwareDistribution\\Download を空にして、`Dism /Online /Cleanup-Image /StartComponentCleanup` でコンポーネント ストアを整理します。',
    },
  },
  {
    code: '0x8024000e',
    means: {
      en: 'The update data contains XML that cannot be read.',
      ja: '更新データに含まれる XML が正しくありません。',
    },
    firstStep: {
      en: 'Stop the update services and rename the SoftwareDistribution folder, so that it is built anew.',
      ja: '更新関連サービスを停止し、SoftwareDistribution フォルダーの名前を変更して再作成させます。',
    },
  },
  {
    code: '0x80242006',
    means: {
      en: 'The metadata of the update is not valid for its installer.',
      ja: '更新プログラムのメタデータが正しくないため、インストール処理を行えません。',
    },
    firstStep: {
      en: 'Stop the update services and rename the SoftwareDistribution folder, then scan again.',
      ja: '更新関連サービスを停止して SoftwareDistribution フォルダーの名前を変更し、再度スキャンします。',
    },
  },
  {
    code: '0x80248007',
    means: {
      en: 'The data store of the update agent does not hold the requested data, often the licence terms of an update.',
      ja: '要求されたデータが更新エージェントのデータ ストアにありません。更新プログラムのライセンス条項であることが多いです。',
    },
    firstStep: {
      en: 'Reset the data store: stop the update services, rename the SoftwareDistribution folder, scan again.',
      ja: 'データ ストアをリセットします。更新関連サービスを停止し、SoftwareDistribution フォルダーの名前を変更してから再度スキャンします。',
    },
  },
  {
    code: '0x80070003',
    means: {
      en: 'A path that servicing needs does not exist.',
      ja: '更新処理に必要なパスが見つかりません。',
    },
    firstStep: {
      en: 'Find the missing path in CBS.log or in the output of `Get-WindowsUpdateLog`.',
      ja: 'CBS.log または `Get-WindowsUpdateLog` の出力で、見つからないパスを特定します。',
    },
  },
  {
    code: '0x80070020',
    means: {
      en: 'A file is held open by another process, often by the antivirus software.',
      ja: 'ファイルが別のプロセスで使用中です。ウイルス対策ソフトが原因であることが多いです。',
    },
    firstStep: {
      en: 'Exclude the Windows Update folders from real-time scanning, then repeat the installation.',
      ja: 'Windows Update のフォルダーをリアルタイム スキャンの対象から除外し、インストールを再実行します。',
    },
  },
  {
    code: '0x80248014',
    means: {
      en: 'The update service that was asked for is not in the data store of the update agent.',
      ja: '要求された更新サービスが、更新エージェントのデータ ストアに登録されていません。',
    },
    firstStep: {
      en: 'Check WUServer and UseWUServer for a WSUS server that is gone; else stop the update service and rename C:\\Windows\\SoftwareDistribution, so that the services are registered anew.',
      ja: '廃止された WSUS サーバーが WUServer と UseWUServer に残っていないか確認します。残っていない場合は、更新サービスを停止して C:\\Windows\\SoftwareDistribution の名前を変更し、サービスを登録し直します。',
    },
  },
  {
    code: '0x8007000e',
    means: {
      en: 'The machine had not enough memory for the operation.',
      ja: 'メモリ不足のため操作を完了できませんでした。',
    },
    firstStep: {
      en: 'Give the machine more memory or free some, and decline superseded updates on WSUS, whose number makes scans large.',
      ja: 'メモリを増やすか空きを確保します。WSUS では置き換え済みの更新プログラムを拒否し、スキャンの対象を減らします。',
    },
  },
  {
    code: '0x80070002',
    means: {
      en: 'A file that Windows Update needs is not there: of an update it keeps, or of a setting that points nowhere.',
      ja: 'Windows Update に必要なファイルが見つかりません。保持している更新プログラムのファイルの不足か、設定の参照先の誤りです。',
    },
    firstStep: {
      en: 'Check the date and time, stop the update services, rename %WinDir%\\SoftwareDistribution and repeat; if the code returns, repair the component store with DISM.',
      ja: '日付と時刻を確認し、更新関連サービスを停止して %WinDir%\\SoftwareDistribution の名前を変更してから再実行します。再発する場合は DISM でコンポーネント ストアを修復します。',
    },
  },
  {
    code: '0x80071ab1',
    means: {
      en: 'The log of the transactional file system (TxF), in which Windows keeps what it may have to take back, could not grow.',
      ja: '更新の取り消しに備えるトランザクション ファイル システム (TxF) のログを拡張できませんでした。',
    },
    firstStep: {
      en: 'Check the free space on C:, then have the log made anew: `fsutil resource setautoreset true C:\\`, restart, and install again.',
      ja: 'C: の空き容量を確認します。続いて `fsutil resource setautoreset true C:\\` を実行し、再起動してログを作り直してから、再度インストールします。',
    },
  },
];
