import type { Route } from '../../route.ts';
import { startComputeOperation } from './compute-operation.ts';
import { type PowerState, powerStatePatch } from './power-state.ts';
import { virtualMachineAction } from './virtual-machine-action.ts';

/** Start, stop, deallocate and restart: operations without a result, after which the machine is in its new power state. */
export const powerOperations: readonly Route[] = [
  powerOperation('start', 'running'),
  powerOperation('restart', 'running'),
  powerOperation('powerOff', 'stopped'),
  powerOperation('deallocate', 'deallocated'),
];

function powerOperation(action: string, state: PowerState): Route {
  return virtualMachineAction(action, (tenant, call, vm) =>
    startComputeOperation(tenant, call, vm, {
      ...(action === 'start' ? { kind: 'start' } : {}),
      finish() {
        const current = tenant.resources.get(vm.id);
        if (current === null) return { error: { code: 'ResourceNotFound', message: `'${vm.id}' is gone.` } };
        tenant.resources.patch(vm.id, powerStatePatch(current, state, tenant.now()));
        return { result: undefined };
      },
    }),
  );
}
