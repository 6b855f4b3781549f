import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/** What shows inside a machine why it restarted, and which settings let it; all of them only read. */
export function guestRestartChecks({ osType }: Pick<Machine, 'osType'>): readonly Text[] {
  if (osType === 'windows') return OF_WINDOWS;
  if (osType === 'linux') return OF_LINUX;
  return [...OF_WINDOWS, ...OF_LINUX];
}

/** What wrote down who restarted Windows, as events of its System log. */
export const SHOWS_ON_WINDOWS =
  'Get-WinEvent -FilterHashtable @{LogName="System"; Id=1074,6008,41} -MaxEvents 20';
/** The restarts that Linux has on record. */
export const SHOWS_ON_LINUX = 'last -x reboot shutdown | head';

/** Source: Windows deployment, "Configure automatic updates by editing the registry" and "Registry keys used to manage restart". */
const OF_WINDOWS: readonly Text[] = [
  {
    en: `Who restarted Windows: \`${SHOWS_ON_WINDOWS}\`.`,
    ja: `再起動の原因の確認 (Windows): \`${SHOWS_ON_WINDOWS}\`。`,
  },
  {
    en: 'Registry keys that decide: `reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate" /s`. AUOptions 4 installs by schedule and restarts; AlwaysAutoRebootAtScheduledTime = 1 restarts always; NoAutoRebootWithLoggedOnUsers = 1 holds back only while somebody is signed in; AutoRestartDeadlinePeriodInDays and SetActiveHours set when.',
    ja: '確認するレジストリ キー: `reg query "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate" /s`。AUOptions = 4 はスケジュールでインストールして再起動、AlwaysAutoRebootAtScheduledTime = 1 は常に再起動、NoAutoRebootWithLoggedOnUsers = 1 はサインイン中のみ再起動を保留、AutoRestartDeadlinePeriodInDays と SetActiveHours は再起動の時期を決めます。',
  },
];

const OF_LINUX: readonly Text[] = [
  {
    en: `Who restarted Linux: \`${SHOWS_ON_LINUX}\`, \`journalctl --list-boots\`, \`journalctl -b -1 -e\`.`,
    ja: `再起動の原因の確認 (Linux): \`${SHOWS_ON_LINUX}\`、\`journalctl --list-boots\`、\`journalctl -b -1 -e\`。`,
  },
  {
    en: 'Settings that decide: `grep -r Automatic-Reboot /etc/apt/apt.conf.d` (Ubuntu, Debian), `grep reboot /etc/dnf/automatic.conf` (RHEL), `cat /etc/rebootmgr.conf` (SLES).',
    ja: '確認する設定: `grep -r Automatic-Reboot /etc/apt/apt.conf.d` (Ubuntu、Debian)、`grep reboot /etc/dnf/automatic.conf` (RHEL)、`cat /etc/rebootmgr.conf` (SLES)。',
  },
];
