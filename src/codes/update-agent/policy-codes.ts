import type { CodeEntry } from '../update-agent-code.ts';

/** Codes of a policy or a setting that forbids what was asked. */
export const POLICY_CODES: readonly CodeEntry[] = [
  {
    code: '0x8024002e',
    // The error reference and the Update Management troubleshooting guide disagree; an operator needs both readings.
    means: {
      en: 'Two Microsoft sources differ: the error reference says that policy forbids access to an update server that is not managed; the Update Management troubleshooting guide says that the Windows Update service is disabled.',
      ja: 'Microsoft の資料で説明が分かれています。エラー コードのリファレンスでは「管理対象外の更新サーバーへのアクセスがポリシーで禁止されている」、Update Management のトラブルシューティングでは「Windows Update サービスが無効になっている」とされています。',
    },
    firstStep: {
      en: 'Check the policies DisableWindowsUpdateAccess and DoNotConnectToWindowsUpdateInternetLocations, and the start type of the Windows Update service (wuauserv).',
      ja: 'ポリシー DisableWindowsUpdateAccess と DoNotConnectToWindowsUpdateInternetLocations、および Windows Update サービス (wuauserv) のスタートアップの種類を確認します。',
    },
  },
  {
    code: '0x8024002f',
    means: {
      en: 'The call was refused because the policy DisableWindowsUpdateAccess is set.',
      ja: 'ポリシー DisableWindowsUpdateAccess が設定されているため、呼び出しが拒否されました。',
    },
    firstStep: {
      en: 'Find the Group Policy that sets DisableWindowsUpdateAccess and take the machine out of it.',
      ja: 'DisableWindowsUpdateAccess を設定しているグループ ポリシーを特定し、対象マシンから外します。',
    },
  },
  {
    code: '0x80240020',
    means: {
      en: 'The update can only be installed while a user is signed in interactively.',
      ja: 'この更新プログラムのインストールには、対話的にサインインしたユーザーが必要です。',
    },
    firstStep: {
      en: 'Exclude the update from the schedule and install it by hand in a signed-in session.',
      ja: '該当の更新プログラムをスケジュールから除外し、サインインした状態で手動インストールします。',
    },
    remedy: 'leave-out-update',
  },
  {
    code: '0x80240025',
    means: {
      en: 'Group Policy denies access to Windows Update.',
      ja: 'グループ ポリシーで Windows Update へのアクセスが禁止されています。',
    },
    firstStep: {
      en: 'Check the Windows Update settings of the Group Policies that apply (`gpresult /h`).',
      ja: '適用中のグループ ポリシーの Windows Update 設定を確認します (`gpresult /h`)。',
    },
  },
  {
    code: '0x80244011',
    means: {
      en: 'The machine is to use WSUS, but the policy that names the server (WUServer) is missing.',
      ja: 'WSUS を使用する構成ですが、サーバーを指定するポリシー (WUServer) がありません。',
    },
    firstStep: {
      en: 'Set WUServer and WUStatusServer under HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate, or UseWUServer under its AU key to 0.',
      ja: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate に WUServer と WUStatusServer を設定するか、AU キーの UseWUServer を 0 にします。',
    },
  },
  {
    code: '0x80072ee6',
    means: {
      en: 'The address of the update server does not begin with http:// or https://.',
      ja: '更新サーバーのアドレスが http:// または https:// で始まっていません。',
    },
    firstStep: {
      en: 'Write WUServer and WUStatusServer under HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate with their scheme and port (`http://wsus.contoso.com:8530`).',
      ja: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate の WUServer と WUStatusServer を、スキームとポートを含めて設定し直します (`http://wsus.contoso.com:8530`)。',
    },
  },
  {
    code: '0x8024500c',
    means: {
      en: 'A policy forbids the machine to connect to Windows Update on the internet.',
      ja: 'ポリシーにより、インターネット上の Windows Update への接続が禁止されています。',
    },
    firstStep: {
      en: 'Look at DoNotConnectToWindowsUpdateInternetLocations and at WUServer under HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate: name a WSUS server that works, or take the policy away.',
      ja: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate の DoNotConnectToWindowsUpdateInternetLocations と WUServer を確認し、正常な WSUS サーバーを指定するか、ポリシーを解除します。',
    },
  },
  {
    // ERROR_INSTALL_PLATFORM_UNSUPPORTED; beside it the servicing log says "ESU: not eligible". Sources: Windows system error codes; Azure Arc, ESU for Windows Server 2012.
    code: '0x80070661',
    means: {
      en: 'Windows says that the update is not meant for this machine: it is an Extended Security Update and the machine has no licence for those, or it is for another processor type.',
      ja: 'この更新プログラムは、このマシンを対象としていません。拡張セキュリティ更新プログラム (ESU) でマシンにライセンスがないか、別の種類のプロセッサ向けです。',
    },
    firstStep: {
      en: 'Of Windows Server 2012 and 2012 R2 see that an ESU licence is linked to the server (Azure Arc > Licenses > Windows Server ESU licenses) and that the licensing preparation package and the latest servicing stack update are installed. Of other releases compare the processor type of the update with that of the machine.',
      ja: 'Windows Server 2012 と 2012 R2 では、サーバーに ESU ライセンスがリンクされていること (Azure Arc の [ライセンス] > [Windows Server ESU ライセンス])、ライセンス準備パッケージと最新のサービス スタック更新プログラムがインストールされていることを確認します。それ以外の OS では、更新プログラムとマシンのプロセッサの種類を比較します。',
    },
    reference: 'https://learn.microsoft.com/azure/azure-arc/servers/deliver-extended-security-updates',
  },
];
