import type { Command } from '../../model/knowledge-answer.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine, MachineKind } from '../../model/machine.ts';

type OsType = 'windows' | 'linux';

/** What collects, on the machine, the logs that support asks for first. */
export function commandsFor(machine: Machine | null): readonly Command[] {
  const systems: readonly OsType[] = machine?.osType ? [machine.osType] : ['windows', 'linux'];
  return systems.flatMap((osType) => [logsOf(osType, machine?.kind ?? 'azure-vm')]);
}

function logsOf(osType: OsType, kind: MachineKind): Command {
  const arc = kind === 'azure-arc';
  if (osType === 'windows')
    return { title: WINDOWS, language: 'powershell', code: arc ? WINDOWS_ARC : WINDOWS_VM };
  return { title: LINUX, language: 'bash', code: arc ? LINUX_ARC : LINUX_VM };
}

const WINDOWS: Text = { en: 'Windows: collect the logs', ja: 'Windows: ログの採取' };
const LINUX: Text = { en: 'Linux: collect the logs', ja: 'Linux: ログの採取' };

/** Sources: troubleshooting of Update Manager (where the logs are); Get-WindowsUpdateLog, Compress-Archive; azcmagent logs. */
const WINDOWS_UPDATE_LOG = 'Get-WindowsUpdateLog -LogPath "$env:TEMP\\WindowsUpdate.log"';
const WINDOWS_VM = [
  WINDOWS_UPDATE_LOG,
  'Compress-Archive -Path "$env:TEMP\\WindowsUpdate.log", "C:\\Windows\\Logs\\CBS\\CBS.log", "C:\\WindowsAzure\\Logs\\Plugins\\Microsoft.CPlat.Core.WindowsPatchExtension" -DestinationPath "$env:TEMP\\update-logs.zip" -Force',
].join('\n');
const WINDOWS_ARC = [
  WINDOWS_UPDATE_LOG,
  '& "$env:ProgramFiles\\AzureConnectedMachineAgent\\azcmagent.exe" logs --full',
].join('\n');
const LINUX_VM =
  'sudo tar -czf /tmp/update-logs.tar.gz /var/log/waagent.log /var/log/azure/Microsoft.CPlat.Core.LinuxPatchExtension';
const LINUX_ARC = 'sudo azcmagent logs --full';
