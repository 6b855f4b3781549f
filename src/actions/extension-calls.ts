import type { Text } from '../model/locale.ts';
import type { PlannedCall } from '../model/plan.ts';
import { machineApiVersion, machineType } from './machine-calls.ts';
import type { AzureMachine } from './remedy.ts';

/**
 * A change of an extension of a machine, of nothing but what `properties` names. Whoever writes one says whether it upgrades by itself: from api-version 2025-04-01
 * Compute turns that on where it is left out. Source: Automatic Extension Upgrade for virtual machines.
 */
export function patchExtension(
  machine: AzureMachine,
  id: string,
  means: Text,
  properties: { readonly enableAutomaticUpgrade: boolean },
): PlannedCall {
  return { ...toExtension(machine, id, means, 'write'), method: 'PATCH', body: { properties } };
}

/** An extension of a machine as it is to be, whole. */
export function putExtension(
  machine: AzureMachine,
  id: string,
  means: Text,
  properties: { readonly enableAutomaticUpgrade: boolean; readonly [name: string]: unknown },
): PlannedCall {
  const body = { location: machine.location, properties };
  return { ...toExtension(machine, id, means, 'write'), method: 'PUT', body };
}

export function deleteExtension(machine: AzureMachine, id: string, means: Text): PlannedCall {
  return { ...toExtension(machine, id, means, 'delete'), method: 'DELETE' };
}

function toExtension(machine: AzureMachine, path: string, means: Text, verb: 'write' | 'delete') {
  return {
    class: 'repeatable',
    path,
    apiVersion: machineApiVersion(machine),
    means,
    permission: `${machineType(machine)}/extensions/${verb}`,
  } as const;
}
