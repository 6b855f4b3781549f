import type { CodeEntry } from '../update-agent-code.ts';

/** Codes of the servicing stack and the component store: an installer failed or the store is damaged. */
export const COMPONENT_STORE_CODES: readonly CodeEntry[] = [
  {
    code: '0x80242017',
    means: {
      en: 'The update needs a newer servicing stack than the machine has.',
      ja: 'この更新プログラムには、より新しいサービス スタックが必要です。',
    },
    firstStep: {
      en: 'Install the current servicing stack update (SSU) or cumulative update first.',
      ja: '先に最新のサービス スタック更新プログラム (SSU) または累積更新プログラムをインストールします。',
    },
  },
  {
    code: '0x8024200b',
    means: {
      en: 'The installer of the update itself failed.',
      ja: '更新プログラムのインストーラー自体が失敗しました。',
    },
    firstStep: {
      en: 'Read the log of that update (KB); for a cumulative update that is CBS.log.',
      ja: '該当する更新プログラム (KB) のログを確認します。累積更新プログラムの場合は CBS.log です。',
    },
  },
  {
    code: '0x8007000d',
    means: {
      en: 'Data in the component store or in the update is not valid.',
      ja: 'コンポーネント ストアまたは更新プログラムのデータが正しくありません。',
    },
    firstStep: {
      en: 'Repair the component store with `DISM /Online /Cleanup-Image /RestoreHealth`.',
      ja: '`DISM /Online /Cleanup-Image /RestoreHealth` でコンポーネント ストアを修復します。',
    },
  },
  {
    code: '0x80070490',
    means: {
      en: 'A component or driver that the update refers to was not found.',
      ja: '更新プログラムが参照するコンポーネントまたはドライバーが見つかりません。',
    },
    firstStep: {
      en: 'Repair the component store with DISM; if it concerns a driver update, exclude that update.',
      ja: 'DISM でコンポーネント ストアを修復します。ドライバーの更新プログラムの場合は除外します。',
    },
  },
  {
    code: '0x80070570',
    means: {
      en: 'A file or directory is damaged and cannot be read.',
      ja: 'ファイルまたはディレクトリが破損しており、読み取れません。',
    },
    firstStep: {
      en: 'Check the disk with chkdsk, then repair the component store with DISM.',
      ja: 'chkdsk でディスクを検査し、続いて DISM でコンポーネント ストアを修復します。',
    },
  },
  {
    code: '0x80073701',
    means: {
      en: 'An assembly that the update refers to is missing from the component store.',
      ja: '更新プログラムが参照するアセンブリがコンポーネント ストアにありません。',
    },
    firstStep: {
      en: 'Repair the component store with `DISM /Online /Cleanup-Image /RestoreHealth`.',
      ja: '`DISM /Online /Cleanup-Image /RestoreHealth` でコンポーネント ストアを修復します。',
    },
  },
  {
    code: '0x80073712',
    means: {
      en: 'The component store is inconsistent.',
      ja: 'コンポーネント ストアに不整合があります。',
    },
    firstStep: {
      en: 'Run `DISM /Online /Cleanup-Image /RestoreHealth`, then `sfc /scannow`.',
      ja: '`DISM /Online /Cleanup-Image /RestoreHealth` を実行し、続いて `sfc /scannow` を実行します。',
    },
  },
  {
    code: '0x800f081f',
    means: {
      en: 'The source files for the repair or the feature were not found.',
      ja: '修復または機能の追加に必要なソース ファイルが見つかりません。',
    },
    firstStep: {
      en: 'Run DISM with /Source naming an image of the same Windows version.',
      ja: '同じバージョンの Windows イメージを /Source に指定して DISM を実行します。',
    },
  },
  {
    code: '0x800f0821',
    means: {
      en: 'The servicing stack (CBS) aborted the installation, mostly because it took too long.',
      ja: 'サービス スタック (CBS) がインストールを中断しました。多くは処理時間の超過によるものです。',
    },
    firstStep: {
      en: 'Repeat with a longer maintenance window; give a small machine more memory.',
      ja: 'メンテナンス期間を延長して再実行します。小さいサイズのマシンではメモリを増やします。',
    },
  },
  {
    code: '0x800f0825',
    means: {
      en: 'The package cannot be uninstalled.',
      ja: 'パッケージをアンインストールできません。',
    },
    firstStep: {
      en: 'Exclude the update and find out which component needs the package.',
      ja: '該当の更新プログラムを除外し、パッケージを必要としているコンポーネントを確認します。',
    },
    remedy: 'leave-out-update',
  },
  {
    code: '0x800f0831',
    means: {
      en: 'A package that has to precede the update is missing from the component store.',
      ja: '前提となる先行パッケージがコンポーネント ストアにありません。',
    },
    firstStep: {
      en: 'Find the missing KB in CBS.log and install it by hand.',
      ja: 'CBS.log で不足している KB を特定し、手動でインストールします。',
    },
  },
  {
    code: '0x800f0920',
    means: {
      en: 'The servicing of the update hung and was ended.',
      ja: '更新処理が応答しなくなり、打ち切られました。',
    },
    firstStep: {
      en: 'Repeat the installation; if the code returns, read CBS.log.',
      ja: 'インストールを再実行します。再発する場合は CBS.log を確認します。',
    },
    remedy: 'install-again',
  },
  {
    code: '0x800f0922',
    means: {
      en: 'The last steps of the installation failed: an installer inside the update, a full system reserved partition, or no way to Windows Update.',
      ja: 'インストールの最終処理に失敗しました。更新プログラム内部のインストーラーの失敗、システムで予約済みのパーティションの空き不足、Windows Update への接続不可のいずれかが考えられます。',
    },
    firstStep: {
      en: 'Check the free space of the system reserved partition, and whether a VPN or proxy cuts off Windows Update.',
      ja: 'システムで予約済みのパーティションの空き容量と、VPN やプロキシで Windows Update への通信が遮断されていないかを確認します。',
    },
  },
  {
    code: '0x800f0982',
    means: {
      en: 'A component that the cumulative update builds on is missing from the component store.',
      ja: '累積更新プログラムの適用元となるコンポーネントがコンポーネント ストアにありません。',
    },
    firstStep: {
      en: 'Repair the component store with `DISM /Online /Cleanup-Image /RestoreHealth`; if the code returns, find the component in CBS.log, often one of an installed language pack.',
      ja: '`DISM /Online /Cleanup-Image /RestoreHealth` でコンポーネント ストアを修復します。再発する場合は CBS.log で該当のコンポーネントを特定します (多くはインストール済みの言語パックのものです)。',
    },
  },
  {
    code: '0x80070643',
    means: {
      en: 'The installer of an update failed with a fatal error.',
      ja: '更新プログラムのインストーラーが致命的なエラーで失敗しました。',
    },
    firstStep: {
      en: 'Find out which update (KB) it was and read its installer log; for .NET, SQL Server and other MSI updates that is in %TEMP% or the setup log of the product.',
      ja: '失敗した更新プログラム (KB) を特定し、そのインストーラーのログを確認します。.NET や SQL Server など MSI 形式の更新では、%TEMP% または製品のセットアップ ログにあります。',
    },
    closer: [
      {
        // The updates of the Windows recovery environment of January 2024; they need 250 MB free in its partition.
        beside: /(?<!\d)(50344(?:39|40|41))(?!\d)/,
        means: {
          en: 'The update of the Windows recovery environment (WinRE) failed, because the recovery partition is too small or missing.',
          ja: 'Windows 回復環境 (WinRE) の更新に失敗しました。回復パーティションの空き不足、または回復パーティションがないことが原因です。',
        },
        firstStep: {
          en: 'Exclude the update where the recovery environment is not needed, as on most servers in Azure; else enlarge the recovery partition by 250 MB (`reagentc /info` shows where it is) and install again.',
          ja: '回復環境が不要な場合 (Azure のサーバーの多くが該当) は、この更新プログラムを除外します。必要な場合は回復パーティションを 250 MB 拡張し (場所は `reagentc /info` で確認)、再度インストールします。',
        },
        remedy: 'leave-out-update',
        reference: 'https://support.microsoft.com/help/5034439',
      },
    ],
  },
  {
    code: '0x800f0838',
    means: {
      en: 'An earlier package that the update builds on (a checkpoint cumulative update) is missing.',
      ja: '更新プログラムの前提となる以前のパッケージ (チェックポイント累積更新プログラム) がありません。',
    },
    firstStep: {
      en: 'Install from Windows Update, which brings what is missing, or from the Microsoft Update Catalog with all checkpoint packages in one folder.',
      ja: '不足分も取得される Windows Update からインストールするか、Microsoft Update カタログのチェックポイント パッケージをすべて同じフォルダーに置いてインストールします。',
    },
  },
];
