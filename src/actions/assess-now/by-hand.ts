import { cliPlace, inSubscription } from '../azure-command.ts';
import type { Remedy } from '../remedy.ts';

/** Sources: az vm assess-patches, Invoke-AzVMPatchAssessment; az connectedmachine assess-patches, Invoke-AzConnectedAssessMachinePatch. */
export const assessNowByHand: Remedy = {
  id: 'assess-now',
  title: { en: 'Assess the machine now', ja: '今すぐ評価を実行' },
  byHand(machine) {
    const { kind, name, resourceGroup } = machine;
    return kind === 'azure-arc'
      ? {
          cli: `az connectedmachine assess-patches ${cliPlace(machine)} --name "${name}"`,
          powerShell: inSubscription(
            machine,
            `Invoke-AzConnectedAssessMachinePatch -ResourceGroupName '${resourceGroup}' -Name '${name}'`,
          ),
        }
      : {
          cli: `az vm assess-patches ${cliPlace(machine)} --name "${name}"`,
          powerShell: inSubscription(
            machine,
            `Invoke-AzVMPatchAssessment -ResourceGroupName '${resourceGroup}' -VMName '${name}'`,
          ),
        };
  },
};
