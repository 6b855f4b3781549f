import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { agentExtension } from '../../support/world/extensions.ts';
import { agentHeartbeat, workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';

export const VM = machineId('vm-01');
export const OLD = '1.9.0.0';
export const NEW = '1.10.0.0';

interface Tenant {
  readonly machine?: JsonObject;
  readonly heartbeats?: readonly JsonObject[];
  readonly activityLog?: readonly JsonObject[];
  readonly more?: JsonObject;
}

/** vm-01, with heartbeats as given, and a neighbour whose heartbeats have no gap. */
export function tenant({
  machine = virtualMachine('vm-01'),
  heartbeats = [],
  activityLog = [],
  more = {},
}: Tenant): World {
  const beside = machineId('vm-02');
  return world({
    resources: [machine, agentExtension(VM, NEW), virtualMachine('vm-02'), agentExtension(beside, NEW)],
    workspaces: workspaces({ Heartbeat: [...heartbeats, ...beats(NEW, 30, 0, beside)] }),
    activityLog,
    ...more,
  });
}

/** A heartbeat every three minutes, from so many minutes ago until so many minutes ago. */
export function beats(version: string, from: number, until: number, id: string = VM): readonly JsonObject[] {
  const minutes = Array.from({ length: Math.floor((from - until) / 3) + 1 }, (_, index) => from - 3 * index);
  return [...new Set([...minutes, until])].map((minute) => agentHeartbeat(id, version, `now-${minute}m`));
}

/** An upgrade in the activity log, so many minutes ago. */
export function upgraded(minutesAgo: number, more: JsonObject = {}): JsonObject {
  return {
    eventTimestamp: `now-${minutesAgo}m`,
    operationName: { value: 'Microsoft.Compute/virtualMachines/extensions/write' },
    status: { value: 'Succeeded' },
    caller: '9f5b3a0e-5d0a-4c5f-9c57-2f4a1c0a7d11',
    correlationId: `upgrade ${minutesAgo}`,
    resourceId: `${VM}/extensions/AzureMonitorWindowsAgent`,
    ...more,
  };
}
