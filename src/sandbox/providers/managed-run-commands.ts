import { parentResourceNotFound } from '../arm-error.ts';
import type { Call, Reply } from '../exchange.ts';
import { isJsonObject } from '../json-object.ts';
import type { Resource } from '../resource.ts';
import { resourceId } from '../resource-id.ts';
import type { Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { startComputeOperation } from './compute/compute-operation.ts';
import { guestRefusal } from './compute/guest-refusal.ts';
import { virtualMachinePath } from './compute/virtual-machine-path.ts';
import { arcMachinePath } from './hybrid-compute/arc-machine-path.ts';
import { startArcOperation } from './hybrid-compute/arc-operation.ts';
import { arcRefusal } from './hybrid-compute/arc-refusal.ts';
import { missingGroup } from './not-found.ts';
import { writeRefusal } from './resources/write-guard.ts';
import { invalidBody, resourceOf } from './resources/write-resource.ts';
import { scriptOutputNotModelled } from './script-output.ts';

/**
 * PUT of a managed run command: the command is there at once, and what it prints comes from the world's `operations`, whose
 * `then.merge` writes it into the command. Without an entry the operation fails.
 */
export const managedRunCommands: readonly Route[] = [
  putRoute(virtualMachinePath('/runCommands/{command}'), guestRefusal, startComputeOperation),
  putRoute(arcMachinePath('/runCommands/{command}'), arcRefusal, startArcOperation),
];

function putRoute(
  path: string,
  refusal: (machine: Resource) => Reply | null,
  start: typeof startComputeOperation,
): Route {
  return {
    api: 'arm',
    method: 'PUT',
    path,
    handle: (call, _params, tenant) => put(tenant, call, refusal, start),
  };
}

function put(
  tenant: Tenant,
  call: Call,
  refusal: (machine: Resource) => Reply | null,
  start: typeof startComputeOperation,
): Reply {
  const parts = resourceId(call.path);
  const machine = parts === null ? null : tenant.resources.get(parts.parentId);
  const refused = parts === null ? null : writeRefusal(tenant, call, call.path, parts, 'write');
  if (refused !== null) return refused;
  if (parts === null || machine === null)
    return missingGroup(tenant, call.path) ?? parentResourceNotFound(call.path);
  if (!isJsonObject(call.body)) return invalidBody();
  const isNew = tenant.resources.get(call.path) === null;
  const command = resourceOf(call.path, parts, { location: machine.location, ...call.body });
  const unable = refusal(machine);
  if (unable !== null) return unable;
  const properties = { ...command.properties, provisioningState: 'Creating' };
  const body = tenant.resources.put({ ...command, properties });
  return start(tenant, call, machine, {
    kind: 'runCommand',
    accepted: { status: isNew ? 201 : 200, body },
    finish: scriptOutputNotModelled,
  });
}
