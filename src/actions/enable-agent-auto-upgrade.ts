import { cliPlace, inSubscription } from './azure-command.ts';
import type { Remedy } from './remedy.ts';

/** Sources: az vm extension set, az connectedmachine extension update and their like in Azure PowerShell. */
export const enableAgentAutoUpgrade: Remedy = {
  id: 'enable-agent-auto-upgrade',
  title: { en: "Turn on the agent's automatic upgrade", ja: 'エージェントの自動アップグレードを有効にする' },
  byHand(machine) {
    const { kind, name, osType, resourceGroup, location } = machine;
    if (osType === null) return null;
    const agent = osType === 'windows' ? 'AzureMonitorWindowsAgent' : 'AzureMonitorLinuxAgent';
    return kind === 'azure-arc'
      ? {
          cli: `az connectedmachine extension update ${cliPlace(machine)} --machine-name "${name}" --name ${agent} --enable-auto-upgrade true`,
          powerShell: inSubscription(
            machine,
            `Update-AzConnectedMachineExtension -ResourceGroupName '${resourceGroup}' -MachineName '${name}' -Name '${agent}' -EnableAutomaticUpgrade`,
          ),
        }
      : {
          cli: `az vm extension set ${cliPlace(machine)} --vm-name "${name}" --publisher Microsoft.Azure.Monitor --name ${agent} --enable-auto-upgrade true`,
          powerShell: inSubscription(
            machine,
            `Set-AzVMExtension -ResourceGroupName '${resourceGroup}' -VMName '${name}' -Location '${location}' -Publisher 'Microsoft.Azure.Monitor' -ExtensionType '${agent}' -Name '${agent}' -TypeHandlerVersion '1.0' -EnableAutomaticUpgrade $true`,
          ),
        };
  },
};
