import type { Command } from '../../model/knowledge-answer.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/** What to run on a machine, by its operating system and kind; for both where it is not known. Sources: troubleshoot Update Manager, logs; troubleshoot Update Management. */
export function guestCommands(machine: Machine | null): readonly Command[] {
  const isArc = machine?.kind === 'azure-arc';
  const { osType = null } = machine ?? {};
  return [...(osType === 'linux' ? [] : onWindows(isArc)), ...(osType === 'windows' ? [] : onLinux(isArc))];
}

const EXTENSION_LOG: Text = {
  en: 'Log of the update extension',
  ja: '更新用拡張機能のログ',
};

function onWindows(isArc: boolean): readonly Command[] {
  const log = isArc
    ? 'C:\\ProgramData\\GuestConfig\\extension_Logs\\Microsoft.SoftwareUpdateManagement\\WindowsOsUpdateExtension\\WindowsUpdateExtension.log'
    : 'C:\\WindowsAzure\\Logs\\Plugins\\Microsoft.CPlat.Core.WindowsPatchExtension\\*\\WindowsUpdateExtension.log';
  return [
    {
      title: { en: 'Windows Update, on the machine', ja: 'Windows Update のログ (マシン上で実行)' },
      language: 'powershell',
      code: [
        "Get-WinEvent -LogName 'Microsoft-Windows-WindowsUpdateClient/Operational' -MaxEvents 50",
        'Get-WindowsUpdateLog -LogPath "$env:TEMP\\WindowsUpdate.log"',
      ].join('\n'),
    },
    {
      title: forOs(EXTENSION_LOG, 'Windows'),
      language: 'powershell',
      code: `Get-Content -Path '${log}' -Tail 200`,
    },
    {
      title: { en: 'Event 4502 of Update Management', ja: 'Update Management のイベント 4502' },
      language: 'powershell',
      code: "Get-WinEvent -FilterHashtable @{ LogName = 'Operations Manager'; Id = 4502 } | Where-Object -Property Message -Match 'AzureAutomation.HybridAgent'",
    },
  ];
}

function onLinux(isArc: boolean): readonly Command[] {
  return [
    {
      title: forOs(EXTENSION_LOG, 'Linux'),
      language: 'bash',
      code: isArc
        ? "sudo sh -c 'tail -n 200 /var/lib/GuestConfig/extension_logs/*LinuxOsUpdateExtension*/*.log'\nsudo tail -n 200 /var/opt/azcmagent/log/himds.log"
        : "sudo sh -c 'tail -n 200 /var/log/azure/Microsoft.CPlat.Core.LinuxPatchExtension/*.core.log'\nsudo tail -n 200 /var/log/waagent.log",
    },
    {
      title: {
        en: 'Keep omsupdatemgmt.log of Update Management',
        ja: 'Update Management の omsupdatemgmt.log を保存',
      },
      language: 'bash',
      code: 'sudo cp -p /var/opt/microsoft/omsagent/run/automationworker/omsupdatemgmt.log "$HOME/omsupdatemgmt-$(date +%Y%m%d-%H%M).log"',
    },
  ];
}

function forOs({ en, ja }: Text, os: string): Text {
  return { en: `${en} (${os})`, ja: `${ja} (${os})` };
}
