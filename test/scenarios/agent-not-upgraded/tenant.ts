import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { agentExtension, agentVersions } from '../../support/world/extensions.ts';
import { agentHeartbeat, workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';

export const VM = machineId('vm-01');
export const NEIGHBOUR = machineId('vm-02');
export const ARC = machineId('arc-01', 'azure-arc');
export const OLD = '1.9.0.0';
export const NEW = '1.10.0.0';
export const REGION = agentVersions({ japaneast: [OLD, NEW] });

interface Tenant {
  readonly machine?: JsonObject;
  readonly agent?: JsonObject;
  readonly heartbeats?: readonly JsonObject[];
  readonly images?: readonly JsonObject[];
  readonly more?: JsonObject;
}

/** vm-01 with an agent that is behind its region, and a neighbour whose heartbeats show when the new version arrived. */
export function tenant({
  machine = virtualMachine('vm-01'),
  agent = agentExtension(VM, OLD),
  heartbeats = [agentHeartbeat(NEIGHBOUR, NEW, 'now-3w')],
  images = REGION,
  more = {},
}: Tenant): World {
  return world({
    resources: [machine, virtualMachine('vm-02'), ...(agent ? [agent] : [])],
    extensionImages: images,
    workspaces: workspaces({ Heartbeat: [agentHeartbeat(VM, OLD, 'now-5m'), ...heartbeats] }),
    ...more,
  });
}

/** An ended attempt to write the agent's extension. */
export function attempt(at: string, status: 'Succeeded' | 'Failed', id: string): JsonObject {
  return {
    eventTimestamp: at,
    operationName: { value: 'Microsoft.Compute/virtualMachines/extensions/write' },
    status: { value: status },
    caller: '9f5b3a0e-5d0a-4c5f-9c57-2f4a1c0a7d11',
    correlationId: id,
    resourceId: `${VM}/extensions/AzureMonitorWindowsAgent`,
  };
}
