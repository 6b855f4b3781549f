import type { Route } from '../../route.ts';
import { type Act, machineAction } from '../machine-action.ts';
import { arcMachineId } from './arc-machine-id.ts';
import { arcMachinePath } from './arc-machine-path.ts';

/** A POST action of an Arc-enabled server. */
export function arcMachineAction(action: string, act: Act): Route {
  const address = { type: 'Microsoft.HybridCompute/machines', path: arcMachinePath(), idOf: arcMachineId };
  return machineAction(address, action, act);
}
