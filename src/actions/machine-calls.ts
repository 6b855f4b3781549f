import type { Text } from '../model/locale.ts';
import type { PlannedCall } from '../model/plan.ts';
import { COMPUTE, HYBRID_COMPUTE } from './api-versions.ts';
import type { AzureMachine } from './remedy.ts';

/** The version of the API that a machine's own calls are written for. */
export function machineApiVersion({ kind }: AzureMachine): string {
  return kind === 'azure-arc' ? HYBRID_COMPUTE : COMPUTE;
}

/** `Microsoft.Compute/virtualMachines`: what Azure's actions on the machine begin with. */
export function machineType({ kind }: AzureMachine): string {
  return kind === 'azure-arc' ? 'Microsoft.HybridCompute/machines' : 'Microsoft.Compute/virtualMachines';
}

/** An operation of a machine: sent a second time it would run a second time. */
export function postTo(machine: AzureMachine, verb: string, means: Text, body?: object): PlannedCall {
  return {
    class: 'once-only',
    method: 'POST',
    path: `${machine.id}/${verb}`,
    apiVersion: machineApiVersion(machine),
    ...(body !== undefined && { body }),
    means,
    permission: `${machineType(machine)}/${verb}/action`,
  };
}

/** A change of a machine's own record, of nothing but what `properties` names; it may be a long operation. */
export function patchOf(machine: AzureMachine, means: Text, properties: object): PlannedCall {
  return {
    class: 'repeatable',
    method: 'PATCH',
    path: machine.id,
    apiVersion: machineApiVersion(machine),
    body: { properties },
    means,
    permission: `${machineType(machine)}/write`,
  };
}

/** Where the patch settings of an operating system are in a machine's record. */
export function patchSettingsOf(osType: 'windows' | 'linux', patchSettings: object): object {
  return { osProfile: { [`${osType}Configuration`]: { patchSettings } } };
}
