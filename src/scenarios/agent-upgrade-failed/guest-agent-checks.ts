import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';

/**
 * What shows inside a machine why its Azure Monitor agent does not run; all of it only reads. Source: Azure Monitor, "Troubleshoot the Azure
 * Monitor agent on Windows", "… on Linux", and of Arc-enabled servers "Troubleshoot VM extensions".
 */
export function guestAgentChecks({ kind, osType }: Pick<Machine, 'kind' | 'osType'>): readonly Text[] {
  const logs = kind === 'azure-arc' ? LOGS_ON_ARC : LOGS_ON_VM;
  const checks = { windows: onWindows(logs.windows), linux: onLinux(logs.linux) };
  return osType === null ? [...checks.windows, ...checks.linux] : checks[osType];
}

/** Where the extension's own logs lie. */
const LOGS_ON_VM = {
  windows: 'C:\\WindowsAzure\\Logs\\Plugins\\Microsoft.Azure.Monitor.AzureMonitorWindowsAgent',
  linux: '/var/log/azure/Microsoft.Azure.Monitor.AzureMonitorLinuxAgent',
};
const LOGS_ON_ARC = {
  windows: 'C:\\ProgramData\\GuestConfig\\extension_logs\\Microsoft.Azure.Monitor.AzureMonitorWindowsAgent*',
  linux: '/var/lib/GuestConfig/extension_logs/Microsoft.Azure.Monitor.AzureMonitorLinuxAgent*',
};

function onWindows(logs: string): readonly Text[] {
  const processes = '`Get-Process MonAgent*`';
  const newest = `\`Get-ChildItem "${logs}" -Recurse -Filter *.log | Sort-Object LastWriteTime | Select-Object -Last 3 | Get-Content -Tail 50\``;
  return checks(processes, newest);
}

function onLinux(logs: string): readonly Text[] {
  return checks('`systemctl status azuremonitoragent`', `\`sudo tail -n 50 ${logs}/*.log\``);
}

function checks(running: string, logs: string): readonly Text[] {
  return [
    {
      en: `Azure does not see whether the agent runs on the machine: ${running} there shows it.`,
      ja: `エージェントが実際に動作しているかどうかは Azure からは確認できません。マシン上での確認: ${running}。`,
    },
    { en: `What the extension logged on the machine: ${logs}.`, ja: `マシン上の拡張機能のログ: ${logs}。` },
  ];
}
