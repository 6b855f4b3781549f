import type { Text } from '../model/locale.ts';

/**
 * What Azure does not see of how Windows gets its updates, with the commands that show it on the machine; all of them only read. Source: Windows deployment,
 * "Configure automatic updates by editing the registry".
 */
export const UPDATE_SOURCE_CHECK: Text = {
  en: 'Azure does not see the registry. On the machine, `reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate" /s` shows it: with UseWUServer = 1, the server in WUServer decides what is offered.',
  ja: 'レジストリは Azure からは確認できません。マシン上で `reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate" /s` を実行してください。UseWUServer = 1 の場合、WUServer のサーバーが提供する更新プログラムを決めています。',
};

/** Which commands show on a machine whether an update is installed, whoever installed it. Source: Get-HotFix; DISM, servicing packages. */
export function installedCheck(kb: string): string {
  return `Get-HotFix -Id KB${kb}`;
}

/** Where Windows keeps what the Windows Update Agent API installed. Source: Windows Update Agent API, "Purpose": source WindowsUpdateClient of the System log; event 19 is an installation that succeeded. */
export const HISTORY_COMMAND =
  'Get-WinEvent -FilterHashtable @{LogName="System"; ProviderName="Microsoft-Windows-WindowsUpdateClient"; Id=19} -MaxEvents 50';
