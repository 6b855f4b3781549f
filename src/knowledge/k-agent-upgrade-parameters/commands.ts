import type { AgentExtension } from '../../facts/agent-extension.ts';
import type { Command } from '../../model/knowledge-answer.ts';
import type { Machine } from '../../model/machine.ts';

/** What the commands are filled in with; a placeholder where the machine, or what it is made of, is not known. */
interface Target {
  readonly isArc: boolean;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly machine: string;
  readonly location: string;
  readonly type: 'AzureMonitorWindowsAgent' | 'AzureMonitorLinuxAgent';
  /** The name of the extension on the machine. */
  readonly name: string;
  /** Whether it is known to be there; an Arc-enabled server's extension is created and updated by different commands. */
  readonly isInstalled: boolean;
}

/**
 * The commands that switch automatic upgrade on and leave the version to Azure, for one machine, or for both operating systems as a
 * pattern. Sources: Set-AzVMExtension (Az.Compute), az vm extension set, New-AzConnectedMachineExtension and
 * az connectedmachine extension update.
 */
export function commandsFor(machine: Machine | null, extension: AgentExtension | null): readonly Command[] {
  if (machine?.osType) return commandsOf(targetOf(machine, machine.osType, extension));
  return (['windows', 'linux'] as const).flatMap((osType) => commandsOf(targetOf(machine, osType, null)));
}

function targetOf(
  machine: Machine | null,
  osType: 'windows' | 'linux',
  extension: AgentExtension | null,
): Target {
  const type = osType === 'linux' ? 'AzureMonitorLinuxAgent' : 'AzureMonitorWindowsAgent';
  return {
    isArc: machine?.kind === 'azure-arc',
    subscription: machine?.subscriptionId ?? '<subscription id>',
    resourceGroup: machine?.resourceGroup ?? '<resource group>',
    machine: machine?.name ?? '<machine>',
    location: machine?.location ?? '<region>',
    type,
    name: extension?.name ?? type,
    isInstalled: extension !== null,
  };
}

function commandsOf(target: Target): readonly Command[] {
  const os = target.type === 'AzureMonitorLinuxAgent' ? 'Linux' : 'Windows';
  return [
    {
      title: { en: `Azure CLI for ${os}`, ja: `${os} の場合 (Azure CLI)` },
      language: 'azure-cli',
      code: target.isArc ? arcCli(target) : vmCli(target),
    },
    {
      title: { en: `PowerShell for ${os}`, ja: `${os} の場合 (PowerShell)` },
      language: 'powershell',
      code: target.isArc ? arcPowerShell(target) : vmPowerShell(target),
    },
  ];
}

function vmCli({ subscription, resourceGroup, machine, type }: Target): string {
  return [
    'az vm extension set',
    `--subscription "${subscription}" --resource-group "${resourceGroup}" --vm-name "${machine}"`,
    `--publisher Microsoft.Azure.Monitor --name ${type}`,
    '--enable-auto-upgrade true --no-auto-upgrade-minor-version false',
  ].join(' ');
}

function vmPowerShell({ subscription, resourceGroup, machine, location, type, name }: Target): string {
  return [
    `Set-AzContext -Subscription '${subscription}'`,
    [
      'Set-AzVMExtension',
      `-ResourceGroupName '${resourceGroup}' -VMName '${machine}' -Location '${location}'`,
      `-Publisher 'Microsoft.Azure.Monitor' -ExtensionType '${type}' -Name '${name}'`,
      "-TypeHandlerVersion '1.0' -EnableAutomaticUpgrade $true -DisableAutoUpgradeMinorVersion $false",
    ].join(' '),
  ].join('\n');
}

function arcCli({ isInstalled, subscription, resourceGroup, machine, location, type, name }: Target): string {
  return [
    `az connectedmachine extension ${isInstalled ? 'update' : 'create'}`,
    `--subscription "${subscription}" --resource-group "${resourceGroup}" --machine-name "${machine}"`,
    `--name ${name} --enable-auto-upgrade true`,
    ...(isInstalled ? [] : [`--publisher Microsoft.Azure.Monitor --type ${type} --location ${location}`]),
  ].join(' ');
}

function arcPowerShell(target: Target): string {
  const { isInstalled, subscription, resourceGroup, machine, location, type, name } = target;
  return [
    `Set-AzContext -Subscription '${subscription}'`,
    [
      isInstalled ? 'Update-AzConnectedMachineExtension' : 'New-AzConnectedMachineExtension',
      `-ResourceGroupName '${resourceGroup}' -MachineName '${machine}' -Name '${name}' -EnableAutomaticUpgrade`,
      ...(isInstalled
        ? []
        : [`-Publisher 'Microsoft.Azure.Monitor' -ExtensionType '${type}' -Location '${location}'`]),
    ].join(' '),
  ].join('\n');
}
