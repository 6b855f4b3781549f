import type { AgentTarget } from './agent-upgrade-commands.ts';
import type { Commands } from './remedy.ts';

/**
 * The commands that bring an installed agent to one version now; of a virtual machine they say anew whether it upgrades by itself afterwards. Sources: az vm extension
 * set, Set-AzVMExtension; az connectedmachine upgrade-extension, Update-AzConnectedExtension.
 */
export function agentVersionCommands(
  target: AgentTarget,
  version: string,
  enableAutomaticUpgrade: boolean,
): Commands {
  const { cli, powerShell } = target.isArc
    ? arcCommands(target, version)
    : vmCommands(target, version, enableAutomaticUpgrade);
  return { cli, powerShell: `Set-AzContext -Subscription '${target.subscriptionId}'\n${powerShell}` };
}

function vmCommands(
  { subscriptionId, resourceGroup, machine, location, type, name }: AgentTarget,
  version: string,
  enableAutomaticUpgrade: boolean,
): Commands {
  return {
    cli: [
      'az vm extension set',
      `--subscription "${subscriptionId}" --resource-group "${resourceGroup}" --vm-name "${machine}"`,
      `--publisher Microsoft.Azure.Monitor --name ${type}`,
      ...(name === type ? [] : [`--extension-instance-name ${name}`]),
      `--version "${version}" --no-auto-upgrade-minor-version true --enable-auto-upgrade ${enableAutomaticUpgrade}`,
    ].join(' '),
    powerShell: [
      'Set-AzVMExtension',
      `-ResourceGroupName '${resourceGroup}' -VMName '${machine}' -Location '${location}'`,
      `-Publisher 'Microsoft.Azure.Monitor' -ExtensionType '${type}' -Name '${name}'`,
      `-TypeHandlerVersion '${version}' -DisableAutoUpgradeMinorVersion $true -EnableAutomaticUpgrade $${enableAutomaticUpgrade}`,
    ].join(' '),
  };
}

function arcCommands(
  { subscriptionId, resourceGroup, machine, type }: AgentTarget,
  version: string,
): Commands {
  const extension = `Microsoft.Azure.Monitor.${type}`;
  const targets = JSON.stringify({ [extension]: { targetVersion: version } });
  return {
    cli: `az connectedmachine upgrade-extension --subscription "${subscriptionId}" --resource-group "${resourceGroup}" --machine-name "${machine}" --extension-targets '${targets}'`,
    powerShell: `Update-AzConnectedExtension -ResourceGroupName '${resourceGroup}' -MachineName '${machine}' -ExtensionTarget @{ '${extension}' = @{ targetVersion = '${version}' } }`,
  };
}
