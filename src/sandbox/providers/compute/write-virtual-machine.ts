import { armError } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { jsonMergePatch } from '../../json-merge-patch.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import { type ResourceId, resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { notFound } from '../not-found.ts';
import { patchMachine } from '../patch-machine.ts';
import { missingParent, writeRefusal } from '../resources/write-guard.ts';
import { invalidBody, resourceOf } from '../resources/write-resource.ts';
import { startComputeOperation } from './compute-operation.ts';
import { virtualMachineId } from './virtual-machine-id.ts';
import { virtualMachinePath } from './virtual-machine-path.ts';
import { virtualMachineRefusal } from './virtual-machine-rules.ts';
import { MODEL_ALONE, virtualMachineView } from './virtual-machine-view.ts';

const putVirtualMachine: Route = {
  api: 'arm',
  method: 'PUT',
  path: virtualMachinePath(),
  handle(call, params, tenant) {
    const sent = sentTo(tenant, call, virtualMachineId(params));
    if ('refused' in sent) return sent.refused;
    const { id, parts, existing, body } = sent;
    if (existing === null && typeof body.location !== 'string')
      return armError(400, 'LocationRequired', 'location is missing; name the region of the machine.');
    const put = resourceOf(id, parts, body);
    const instanceView = existing?.properties.instanceView;
    const properties = {
      ...put.properties,
      provisioningState: 'Succeeded',
      ...(instanceView === undefined ? {} : { instanceView }),
    };
    const machine = { location: existing?.location, ...put, properties };
    return (
      brokenRule(existing, body, machine) ?? {
        status: existing === null ? 201 : 200,
        body: virtualMachineView(tenant.resources.put(machine), MODEL_ALONE),
      }
    );
  },
};

const patchVirtualMachine: Route = {
  api: 'arm',
  method: 'PATCH',
  path: virtualMachinePath(),
  handle(call, params, tenant) {
    const sent = sentTo(tenant, call, virtualMachineId(params));
    if ('refused' in sent) return sent.refused;
    const { id, parts, existing, body } = sent;
    if (existing === null) return notFound(tenant, id);
    const patched = (machine: Resource) => resourceOf(machine.id, parts, jsonMergePatch(machine, body));
    const broken = brokenRule(existing, body, patched(existing));
    if (broken !== null) return broken;
    return patchMachine(tenant, call, existing, {
      patched,
      shown: (machine) => virtualMachineView(machine, MODEL_ALONE),
      start: startComputeOperation,
    });
  },
};

/** PUT and PATCH of a virtual machine. Both are done when they answer, as Azure's are for changes of the model alone. */
export const virtualMachineWrites: readonly Route[] = [putVirtualMachine, patchVirtualMachine];

interface SentMachine {
  readonly id: string;
  readonly parts: ResourceId;
  readonly existing: Resource | null;
  readonly body: JsonObject;
}

/** What was sent, to a machine that the caller may write; else why not. */
function sentTo(tenant: Tenant, call: Call, id: string): SentMachine | { readonly refused: Reply } {
  const parts = resourceId(id);
  if (parts === null) return { refused: notFound(tenant, id) };
  const refused = writeRefusal(tenant, call, id, parts, 'write') ?? missingParent(tenant, id);
  if (refused !== null) return { refused };
  if (!isJsonObject(call.body)) return { refused: invalidBody() };
  const existing = tenant.resources.get(id);
  return { id: existing?.id ?? id, parts, existing, body: call.body };
}

function brokenRule(before: Resource | null, body: JsonObject, after: Resource): Reply | null {
  return virtualMachineRefusal({
    before: before?.properties ?? null,
    sent: isJsonObject(body.properties) ? body.properties : {},
    after: after.properties,
  });
}
