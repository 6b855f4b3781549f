import { jsonMergePatch } from '../../json-merge-patch.ts';
import { isJsonObject } from '../../json-object.ts';
import { resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import { notFound } from '../not-found.ts';
import { patchMachine } from '../patch-machine.ts';
import { writeRefusal } from '../resources/write-guard.ts';
import { invalidBody, resourceOf } from '../resources/write-resource.ts';
import { arcMachineId } from './arc-machine-id.ts';
import { arcMachinePath } from './arc-machine-path.ts';
import { startArcOperation } from './arc-operation.ts';

/** PATCH of an Arc-enabled server. */
export const patchArcMachine: Route = {
  api: 'arm',
  method: 'PATCH',
  path: arcMachinePath(),
  handle(call, params, tenant) {
    const { body } = call;
    const id = arcMachineId(params);
    const parts = resourceId(id);
    if (parts === null) return notFound(tenant, id);
    const refused = writeRefusal(tenant, call, id, parts, 'write');
    if (refused !== null) return refused;
    if (!isJsonObject(body)) return invalidBody();
    const machine = tenant.resources.get(id);
    if (machine === null) return notFound(tenant, id);
    return patchMachine(tenant, call, machine, {
      patched: (current) => resourceOf(current.id, parts, jsonMergePatch(current, body)),
      shown: (current) => current,
      start: startArcOperation,
    });
  },
};
