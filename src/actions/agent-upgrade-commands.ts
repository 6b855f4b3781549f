import { patchCommands } from './azure-command.ts';
import type { Commands } from './remedy.ts';

/** The agent on a machine, or where it is to be; what is not known may be a placeholder. */
export interface AgentTarget {
  readonly isArc: boolean;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly machine: string;
  readonly location: string;
  readonly type: AgentType;
  /** The name of the extension on the machine; usually its type. */
  readonly name: string;
  /** Whether it is known to be there; an Arc-enabled server's extension is created and updated by different commands. */
  readonly isInstalled: boolean;
}

export type AgentType = 'AzureMonitorWindowsAgent' | 'AzureMonitorLinuxAgent';

export function agentTypeOf(osType: 'windows' | 'linux'): AgentType {
  return osType === 'windows' ? 'AzureMonitorWindowsAgent' : 'AzureMonitorLinuxAgent';
}

/**
 * The commands that switch the agent's automatic upgrade on and leave the version to Azure. Sources: Set-AzVMExtension (Az.Compute), az vm
 * extension set, which takes the type as `--name`, New-AzConnectedMachineExtension and az connectedmachine extension.
 */
export function agentUpgradeCommands(target: AgentTarget): Commands {
  const powerShell = target.isArc ? arcPowerShell(target) : vmPowerShell(target);
  return {
    cli: target.isArc ? arcCli(target) : vmCli(target),
    powerShell: `Set-AzContext -Subscription '${target.subscriptionId}'\n${powerShell}`,
  };
}

/**
 * The commands that change nothing of an installed agent but whether it upgrades by itself: for a virtual machine a PATCH of the extension. Sources: Virtual Machine
 * Extensions - Update; az connectedmachine extension update, Update-AzConnectedMachineExtension.
 */
export function agentUpgradeSwitch(target: AgentTarget, enableAutomaticUpgrade: boolean): Commands {
  if (!target.isArc)
    return patchCommands({ id: extensionIdOf(target) }, EXTENSION_API_VERSION, { enableAutomaticUpgrade });
  const { subscriptionId, resourceGroup, machine, name } = target;
  return {
    cli: `az connectedmachine extension update --subscription "${subscriptionId}" --resource-group "${resourceGroup}" --machine-name "${machine}" --name ${name} --enable-auto-upgrade ${enableAutomaticUpgrade}`,
    powerShell: `Set-AzContext -Subscription '${subscriptionId}'\nUpdate-AzConnectedMachineExtension -ResourceGroupName '${resourceGroup}' -MachineName '${machine}' -Name '${name}' -EnableAutomaticUpgrade:$${enableAutomaticUpgrade}`,
  };
}

/** Any from 2019-12-01 on knows the setting. Source: automatic extension upgrade, REST API. */
const EXTENSION_API_VERSION = '2024-07-01';

/** The resource id of the agent's extension. */
export function extensionIdOf({ isArc, subscriptionId, resourceGroup, machine, name }: AgentTarget): string {
  const machines = isArc ? 'Microsoft.HybridCompute/machines' : 'Microsoft.Compute/virtualMachines';
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/${machines}/${machine}/extensions/${name}`;
}

function vmCli({ subscriptionId, resourceGroup, machine, type, name }: AgentTarget): string {
  return [
    'az vm extension set',
    `--subscription "${subscriptionId}" --resource-group "${resourceGroup}" --vm-name "${machine}"`,
    `--publisher Microsoft.Azure.Monitor --name ${type}`,
    ...(name === type ? [] : [`--extension-instance-name ${name}`]),
    '--enable-auto-upgrade true --no-auto-upgrade-minor-version false',
  ].join(' ');
}

function vmPowerShell({ resourceGroup, machine, location, type, name }: AgentTarget): string {
  return [
    'Set-AzVMExtension',
    `-ResourceGroupName '${resourceGroup}' -VMName '${machine}' -Location '${location}'`,
    `-Publisher 'Microsoft.Azure.Monitor' -ExtensionType '${type}' -Name '${name}'`,
    "-TypeHandlerVersion '1.0' -EnableAutomaticUpgrade $true -DisableAutoUpgradeMinorVersion $false",
  ].join(' ');
}

function arcCli(target: AgentTarget): string {
  const { isInstalled, subscriptionId, resourceGroup, machine, location, type, name } = target;
  return [
    `az connectedmachine extension ${isInstalled ? 'update' : 'create'}`,
    `--subscription "${subscriptionId}" --resource-group "${resourceGroup}" --machine-name "${machine}"`,
    `--name ${name} --enable-auto-upgrade true`,
    ...(isInstalled ? [] : [`--publisher Microsoft.Azure.Monitor --type ${type} --location ${location}`]),
  ].join(' ');
}

function arcPowerShell(target: AgentTarget): string {
  const { isInstalled, resourceGroup, machine, location, type, name } = target;
  return [
    isInstalled ? 'Update-AzConnectedMachineExtension' : 'New-AzConnectedMachineExtension',
    `-ResourceGroupName '${resourceGroup}' -MachineName '${machine}' -Name '${name}' -EnableAutomaticUpgrade`,
    ...(isInstalled
      ? []
      : [`-Publisher 'Microsoft.Azure.Monitor' -ExtensionType '${type}' -Location '${location}'`]),
  ].join(' ');
}
