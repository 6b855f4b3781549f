import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/**
 * What shows inside a machine who installed updates, and which setting lets it; all of them only read. `patchService`: what the machine's record says it is
 * updated from; null: unknown.
 */
export function guestUpdateChecks(
  { osType }: Pick<Machine, 'osType'>,
  patchService: string | null,
): readonly Text[] {
  const linux = LINUX_BY_SERVICE[patchService?.toLowerCase() ?? ''];
  const ofLinux = linux ? [linux] : Object.values(LINUX_BY_SERVICE);
  if (osType === 'windows') return OF_WINDOWS;
  return osType === 'linux' ? ofLinux : [...OF_WINDOWS, ...ofLinux];
}

/** Source: Windows deployment, "Configure automatic updates by editing the registry"; event ids of Microsoft-Windows-WindowsUpdateClient. */
const OF_WINDOWS: readonly Text[] = [
  {
    en: 'The setting: `reg query "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU"`. AUOptions 4 downloads and installs, 3 downloads only; NoAutoUpdate = 1 switches automatic updates off; UseWUServer = 1 leaves approval to WSUS. Where it comes from: `gpresult /r /scope computer`.',
    ja: '設定の確認: `reg query "HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU"`。AUOptions = 4 はダウンロードしてインストール、3 はダウンロードのみ、NoAutoUpdate = 1 は自動更新が無効、UseWUServer = 1 は WSUS の承認に従います。設定元の確認: `gpresult /r /scope computer`。',
  },
  {
    en: 'Who installed: `Get-WinEvent -FilterHashtable @{LogName="System"; ProviderName="Microsoft-Windows-WindowsUpdateClient"; Id=19,43} -MaxEvents 50`, and `Get-HotFix | Sort-Object InstalledOn` with its InstalledBy.',
    ja: 'インストールしたもの: `Get-WinEvent -FilterHashtable @{LogName="System"; ProviderName="Microsoft-Windows-WindowsUpdateClient"; Id=19,43} -MaxEvents 50`、および `Get-HotFix | Sort-Object InstalledOn` の InstalledBy。',
  },
];

const LINUX_BY_SERVICE: Readonly<Record<string, Text>> = {
  apt: {
    en: 'apt: `systemctl status unattended-upgrades apt-daily-upgrade.timer`, `cat /etc/apt/apt.conf.d/20auto-upgrades`; who installed: `grep -A3 Start-Date /var/log/apt/history.log`.',
    ja: 'apt: `systemctl status unattended-upgrades apt-daily-upgrade.timer`、`cat /etc/apt/apt.conf.d/20auto-upgrades`。インストールしたもの: `grep -A3 Start-Date /var/log/apt/history.log`。',
  },
  yum: {
    en: 'yum: `systemctl status dnf-automatic.timer dnf-automatic-install.timer yum-cron packagekit`, `grep apply_updates /etc/dnf/automatic.conf /etc/yum/yum-cron.conf`; who installed: `sudo yum history list`.',
    ja: 'yum: `systemctl status dnf-automatic.timer dnf-automatic-install.timer yum-cron packagekit`、`grep apply_updates /etc/dnf/automatic.conf /etc/yum/yum-cron.conf`。インストールしたもの: `sudo yum history list`。',
  },
  zypper: {
    en: 'zypper: `systemctl list-timers --all`, `cat /etc/sysconfig/automatic_online_update`; who installed: `sudo tail -n 100 /var/log/zypp/history`.',
    ja: 'zypper: `systemctl list-timers --all`、`cat /etc/sysconfig/automatic_online_update`。インストールしたもの: `sudo tail -n 100 /var/log/zypp/history`。',
  },
};
