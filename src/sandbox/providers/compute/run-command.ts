import { armError } from '../../arm-error.ts';
import { isJsonObject } from '../../json-object.ts';
import type { Route } from '../../route.ts';
import { scriptOutputNotModelled } from '../script-output.ts';
import { startComputeOperation } from './compute-operation.ts';
import { guestRefusal } from './guest-refusal.ts';
import { virtualMachineAction } from './virtual-machine-action.ts';

/** POST runCommand: what a script prints comes from the world's `operations`; without an entry the operation fails. */
export const runCommand: Route = virtualMachineAction('runCommand', (tenant, call, vm) => {
  if (!isJsonObject(call.body) || typeof call.body.commandId !== 'string')
    return armError(
      400,
      'InvalidParameter',
      'commandId is missing; write RunPowerShellScript or RunShellScript.',
    );
  return (
    guestRefusal(vm) ??
    startComputeOperation(tenant, call, vm, { kind: 'runCommand', finish: scriptOutputNotModelled })
  );
});
