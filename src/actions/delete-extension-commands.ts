import { cliPlace, inSubscription } from './azure-command.ts';
import type { AzureMachine, Commands } from './remedy.ts';

/** The commands that take an extension, by its name, off a machine. Sources: az vm extension delete, Remove-AzVMExtension, and their like of az connectedmachine. */
export function deleteExtensionCommands(machine: AzureMachine, extension: string): Commands {
  const { kind, name, resourceGroup } = machine;
  return kind === 'azure-arc'
    ? {
        cli: `az connectedmachine extension delete ${cliPlace(machine)} --machine-name "${name}" --name ${extension}`,
        powerShell: inSubscription(
          machine,
          `Remove-AzConnectedMachineExtension -ResourceGroupName '${resourceGroup}' -MachineName '${name}' -Name '${extension}'`,
        ),
      }
    : {
        cli: `az vm extension delete ${cliPlace(machine)} --vm-name "${name}" --name ${extension}`,
        powerShell: inSubscription(
          machine,
          `Remove-AzVMExtension -ResourceGroupName '${resourceGroup}' -VMName '${name}' -Name '${extension}'`,
        ),
      };
}
