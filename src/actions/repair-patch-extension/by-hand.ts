import { cliPlace, inSubscription } from '../azure-command.ts';
import type { Remedy } from '../remedy.ts';

/** `extension` names the resource. Sources: az vm extension delete, Remove-AzVMExtension, and their like of az connectedmachine. */
export const repairPatchExtensionByHand: Remedy = {
  id: 'repair-patch-extension',
  title: {
    en: 'Delete the patch extension; the next assessment installs it again',
    ja: '更新用拡張機能を削除 (次の評価で再インストール)',
  },
  byHand(machine, given) {
    const extension = given.extension?.[0];
    if (extension === undefined) return null;
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
  },
};
