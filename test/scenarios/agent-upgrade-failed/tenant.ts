import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { agentExtension } from '../../support/world/extensions.ts';
import { agentHeartbeat, workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';

export const VM = machineId('vm-01');
export const ARC = machineId('arc-01', 'azure-arc');
export const OLD = '1.9.0.0';
export const NEW = '1.10.0.0';
export const AZURE = '9f5b3a0e-5d0a-4c5f-9c57-2f4a1c0a7d11';
export const FAILED: JsonObject = { provisioningState: 'Failed' };

interface Tenant {
  readonly machine?: JsonObject;
  readonly agent?: JsonObject | null;
  readonly heartbeats?: readonly JsonObject[];
  readonly attempts?: readonly JsonObject[];
  readonly more?: JsonObject;
}

/** vm-01, whose agent reports in its old version, and a neighbour without any trouble. */
export function tenant({
  machine = virtualMachine('vm-01'),
  agent = agentExtension(VM, OLD),
  heartbeats = [...reported(OLD, 'now-5d', 'now-1m')],
  attempts = [],
  more = {},
}: Tenant): World {
  return world({
    resources: [
      machine,
      ...(agent ? [agent] : []),
      virtualMachine('vm-02'),
      agentExtension(machineId('vm-02'), NEW),
    ],
    workspaces: workspaces({ Heartbeat: heartbeats }),
    activityLog: attempts,
    ...more,
  });
}

/** The first and the last heartbeat of a version. */
export function reported(version: string, first: string, last: string, id: string = VM) {
  return [agentHeartbeat(id, version, first), agentHeartbeat(id, version, last)];
}

/** An ended attempt to write the agent's extension of vm-01. */
export function attempt(at: string, status: 'Succeeded' | 'Failed', more: JsonObject = {}): JsonObject {
  return {
    eventTimestamp: at,
    operationName: { value: 'Microsoft.Compute/virtualMachines/extensions/write' },
    status: { value: status },
    caller: AZURE,
    correlationId: `attempt ${at}`,
    resourceId: `${VM}/extensions/AzureMonitorWindowsAgent`,
    ...more,
  };
}

/** What Azure says of a failure. */
export function saying(message: string): JsonObject {
  const error = { code: 'VMExtensionProvisioningError', message };
  return { properties: { statusMessage: JSON.stringify({ status: 'Failed', error }) } };
}

/** The same as Azure logs it where the write was accepted and ended later: inside of an error that says no more than that. */
export function sayingWithin(message: string): JsonObject {
  const error = {
    code: 'ResourceOperationFailure',
    message: "The resource operation completed with terminal provisioning state 'Failed'.",
    details: [{ code: 'VMExtensionProvisioningError', message }],
  };
  return { properties: { statusMessage: JSON.stringify({ status: 'Failed', error }) } };
}

/** What Azure answers to a request that it does not accept. */
export function refused(code: string, message: string): JsonObject {
  return { properties: { statusMessage: JSON.stringify({ error: { code, message } }) } };
}
