import { cliPlace, inSubscription } from '../azure-command.ts';
import type { Remedy } from '../remedy.ts';

/** Azure cannot start an Arc-enabled server. Sources: az vm start, Start-AzVM. */
export const startMachineByHand: Remedy = {
  id: 'start-machine',
  title: { en: 'Start the machine', ja: 'マシンを起動' },
  byHand(machine) {
    const { kind, name, resourceGroup } = machine;
    if (kind === 'azure-arc') return null;
    return {
      cli: `az vm start ${cliPlace(machine)} --name "${name}"`,
      powerShell: inSubscription(machine, `Start-AzVM -ResourceGroupName '${resourceGroup}' -Name '${name}'`),
    };
  },
};
