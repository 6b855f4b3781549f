import { armError } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { jsonMergePatch } from '../../json-merge-patch.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import { type ResourceId, resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { notFound } from '../not-found.ts';
import { missingParent, writeRefusal } from '../resources/write-guard.ts';
import { invalidBody, resourceOf } from '../resources/write-resource.ts';
import { virtualMachineId } from './virtual-machine-id.ts';
import { virtualMachinePath } from './virtual-machine-path.ts';
import { virtualMachineRefusal } from './virtual-machine-rules.ts';
import { MODEL_ALONE, virtualMachineView } from './virtual-machine-view.ts';

const putVirtualMachine: Route = {
  api: 'arm',
  method: 'PUT',
  path: virtualMachinePath(),
  handle: (call, params, tenant) =>
    writing(tenant, call, virtualMachineId(params), (id, parts, existing, body) => {
      if (existing === null && typeof body.location !== 'string')
        return armError(400, 'LocationRequired', 'location is missing; name the region of the machine.');
      const put = resourceOf(id, parts, body);
      const instanceView = existing?.properties.instanceView;
      const properties = {
        ...put.properties,
        provisioningState: 'Succeeded',
        ...(instanceView === undefined ? {} : { instanceView }),
      };
      return { location: existing?.location, ...put, properties };
    }),
};

const patchVirtualMachine: Route = {
  api: 'arm',
  method: 'PATCH',
  path: virtualMachinePath(),
  handle: (call, params, tenant) =>
    writing(tenant, call, virtualMachineId(params), (id, parts, existing, body) => {
      if (existing === null) return notFound(tenant, id);
      return resourceOf(existing.id, parts, jsonMergePatch(existing, body));
    }),
};

/** PUT and PATCH of a virtual machine. Both are done when they answer, as Azure's are for changes of the model alone. */
export const virtualMachineWrites: readonly Route[] = [putVirtualMachine, patchVirtualMachine];

function writing(
  tenant: Tenant,
  call: Call,
  id: string,
  change: (id: string, parts: ResourceId, existing: Resource | null, body: JsonObject) => Resource | Reply,
): Reply {
  const parts = resourceId(id);
  if (parts === null) return notFound(tenant, id);
  const refused = writeRefusal(tenant, call, id, parts, 'write') ?? missingParent(tenant, id);
  if (refused !== null) return refused;
  if (!isJsonObject(call.body)) return invalidBody();
  const existing = tenant.resources.get(id);
  const changed = change(existing?.id ?? id, parts, existing, call.body);
  if (isReply(changed)) return changed;
  const broken = virtualMachineRefusal({
    before: existing?.properties ?? null,
    sent: isJsonObject(call.body.properties) ? call.body.properties : {},
    after: changed.properties,
  });
  if (broken !== null) return broken;
  const written = tenant.resources.put(changed);
  return { status: existing === null ? 201 : 200, body: virtualMachineView(written, MODEL_ALONE) };
}

function isReply(changed: Resource | Reply): changed is Reply {
  return 'status' in changed;
}
