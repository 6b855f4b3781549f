import type { CodeEntry } from '../update-agent-code.ts';

/** Codes of a Windows service that is disabled, stopped or does not answer. */
export const SERVICE_CODES: readonly CodeEntry[] = [
  {
    code: '0x80070422',
    means: {
      en: 'A service that updating needs is disabled, most often Windows Update (wuauserv).',
      ja: '更新に必要なサービスが無効になっています。多くの場合は Windows Update (wuauserv) です。',
    },
    firstStep: {
      en: 'Check that wuauserv, BITS, TrustedInstaller and cryptsvc are not disabled, and that wuauserv can be started.',
      ja: 'wuauserv、BITS、TrustedInstaller、cryptsvc のスタートアップの種類が「無効」でないこと、wuauserv を開始できることを確認します。',
    },
  },
  {
    code: '0x80246008',
    means: {
      en: 'The download could not reach the Background Intelligent Transfer Service (BITS).',
      ja: 'ダウンロード時にバックグラウンド インテリジェント転送サービス (BITS) に接続できませんでした。',
    },
    firstStep: {
      en: 'Check that the BITS service is enabled and can be started.',
      ja: 'BITS サービスが有効で、開始できることを確認します。',
    },
  },
  {
    code: '0x80070426',
    means: {
      en: 'A service that updating needs has not been started.',
      ja: '更新に必要なサービスが開始されていません。',
    },
    firstStep: {
      en: 'Start wuauserv, BITS and cryptsvc, then repeat the operation.',
      ja: 'wuauserv、BITS、cryptsvc を開始し、操作を再実行します。',
    },
  },
  {
    code: '0x800706be',
    means: {
      en: 'A remote procedure call (RPC) to a service failed: the service stopped while it was called.',
      ja: 'サービスへのリモート プロシージャ コール (RPC) に失敗しました。呼び出し中にサービスが停止しています。',
    },
    firstStep: {
      en: 'Restart the machine and repeat the operation; then read CBS.log for the servicing stack.',
      ja: 'マシンを再起動して操作を再実行します。再発する場合は CBS.log を確認します。',
    },
  },
  {
    code: '0x800706d9',
    means: {
      en: 'The RPC endpoint mapper has no endpoint to offer; usually the Windows Firewall service is off.',
      ja: 'RPC エンドポイント マッパーに使用可能なエンドポイントがありません。通常は Windows ファイアウォール サービスの停止が原因です。',
    },
    firstStep: {
      en: 'Start the Windows Defender Firewall service (mpssvc).',
      ja: 'Windows Defender ファイアウォール サービス (mpssvc) を開始します。',
    },
  },
  {
    code: '0x80080005',
    means: {
      en: 'The update service did not start in time when it was called (COM).',
      ja: '呼び出された更新サービスが制限時間内に起動しませんでした (COM)。',
    },
    firstStep: {
      en: 'Restart the Windows Update service (wuauserv) or the machine, check that the machine is not overloaded, then assess it again.',
      ja: 'Windows Update サービス (wuauserv) またはマシンを再起動し、高負荷でないことを確認してから、もう一度評価を実行します。',
    },
  },
  {
    code: '0x80240069',
    means: {
      en: 'The Windows Update service ended unexpectedly while it worked for the request; a known fault of 2025 where updates come from WSUS.',
      ja: '要求の処理中に Windows Update サービスが異常終了しました。2025 年に、WSUS から更新する環境で既知の問題として報告されています。',
    },
    firstStep: {
      en: 'Install the current cumulative update from another source (Windows Update or the Microsoft Update Catalog), restart the machine, and scan again.',
      ja: '最新の累積更新プログラムを別の更新元 (Windows Update または Microsoft Update カタログ) からインストールし、再起動してからスキャンを再実行します。',
    },
  },
  {
    code: '0x80070424',
    means: {
      en: 'The service that the update agent needs is not installed.',
      ja: '更新エージェントに必要なサービスがインストールされていません。',
    },
    firstStep: {
      en: 'Check that wuauserv, BITS, cryptsvc and TrustedInstaller exist (`Get-Service wuauserv, BITS, cryptsvc, TrustedInstaller`); repair the system with `DISM /Online /Cleanup-Image /RestoreHealth` and `sfc /scannow` if one is gone.',
      ja: 'wuauserv、BITS、cryptsvc、TrustedInstaller の有無を確認します (`Get-Service wuauserv, BITS, cryptsvc, TrustedInstaller`)。存在しないものがある場合は `DISM /Online /Cleanup-Image /RestoreHealth` と `sfc /scannow` で修復します。',
    },
  },
  {
    code: '0x80240fff',
    means: {
      en: 'The Windows Update Agent failed for a reason that none of its codes covers (WU_E_UNEXPECTED).',
      ja: 'Windows Update エージェントが、ほかのコードに該当しない理由で失敗しました (WU_E_UNEXPECTED)。',
    },
    firstStep: {
      en: 'Restart wuauserv and BITS, or the machine, and repeat; if the code returns, the lines before it in `Get-WindowsUpdateLog` name the reason.',
      ja: 'wuauserv と BITS、またはマシンを再起動して再実行します。再発する場合は、`Get-WindowsUpdateLog` の出力でこのコードの直前の行を確認します。',
    },
  },
  {
    code: '0x80004005',
    means: {
      en: 'Something that Windows Update called failed without saying why (E_FAIL).',
      ja: 'Windows Update が呼び出した処理が、理由を示さずに失敗しました (E_FAIL)。',
    },
    firstStep: {
      en: 'Restart the machine and repeat; if the code returns, read CBS.log for an installation and `Get-WindowsUpdateLog` for a scan.',
      ja: 'マシンを再起動して再実行します。再発する場合は、インストールなら CBS.log、スキャンなら `Get-WindowsUpdateLog` の出力を確認します。',
    },
    isGeneral: true,
  },
  {
    code: '0x800705b4',
    means: {
      en: 'An operation of Windows Update did not end within the time allowed.',
      ja: 'Windows Update の処理が制限時間内に終了しませんでした。',
    },
    firstStep: {
      en: 'Look at the load of the machine (processor, memory, disk) and at the virus scanner, then repeat.',
      ja: 'マシンの負荷 (CPU、メモリ、ディスク) とウイルス対策ソフトの動作を確認し、再実行します。',
    },
  },
];
