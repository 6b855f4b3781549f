import type { Route } from '../../route.ts';
import { type Act, machineAction } from '../machine-action.ts';
import { virtualMachineId } from './virtual-machine-id.ts';
import { virtualMachinePath } from './virtual-machine-path.ts';

/** A POST action of a virtual machine. */
export function virtualMachineAction(action: string, act: Act): Route {
  const address = {
    type: 'Microsoft.Compute/virtualMachines',
    path: virtualMachinePath(),
    idOf: virtualMachineId,
  };
  return machineAction(address, action, act);
}
