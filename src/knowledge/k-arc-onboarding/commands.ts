import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';
import { actionCommands } from '../action-commands.ts';

/** What makes a server an Arc-enabled one; of one that is, what may still be missing for Update Manager; nothing for an Azure virtual machine, which must not be one. */
export function commandsFor(machine: Machine | null): readonly Command[] {
  if (machine?.kind === 'azure-vm') return [];
  const compute = actionCommands(
    { id: 'register-provider', arguments: { namespace: ['Microsoft.Compute'] } },
    machine,
  ).map((command) => ({
    ...command,
    title: COMPUTE[command.language === 'azure-cli' ? 'cli' : 'powerShell'],
  }));
  if (machine?.kind === 'azure-arc') return compute;
  return [...onServer(machine?.name ?? '<server>'), ...compute];
}

const COMPUTE = {
  cli: {
    en: 'Register Microsoft.Compute, for periodic assessment (Azure CLI)',
    ja: '定期評価に必要な Microsoft.Compute を登録 (Azure CLI)',
  },
  powerShell: {
    en: 'Register Microsoft.Compute, for periodic assessment (PowerShell)',
    ja: '定期評価に必要な Microsoft.Compute を登録 (PowerShell)',
  },
};

/** Sources: azcmagent connect; the installation scripts behind aka.ms/azcmagent. */
function onServer(name: string): readonly Command[] {
  const connect = `connect --subscription-id "<subscription id>" --resource-group "<resource group>" --tenant-id "<tenant id>" --location "<region>" --resource-name "${name}"`;
  return [
    {
      title: {
        en: 'Windows: install the agent and connect it, as administrator',
        ja: 'Windows: エージェントをインストールして接続 (管理者で実行)',
      },
      language: 'powershell',
      code: [
        'Invoke-WebRequest -UseBasicParsing -Uri "https://aka.ms/azcmagent-windows" -OutFile "$env:TEMP\\install_windows_azcmagent.ps1"',
        '& "$env:TEMP\\install_windows_azcmagent.ps1"',
        `& "$env:ProgramFiles\\AzureConnectedMachineAgent\\azcmagent.exe" ${connect}`,
      ].join('\n'),
    },
    {
      title: {
        en: 'Linux: install the agent and connect it',
        ja: 'Linux: エージェントをインストールして接続',
      },
      language: 'bash',
      code: [
        'wget https://aka.ms/azcmagent -O ~/install_linux_azcmagent.sh',
        'sudo bash ~/install_linux_azcmagent.sh',
        `sudo azcmagent ${connect}`,
      ].join('\n'),
    },
  ];
}
