import { armError, resourceNotFound } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { jsonMergePatch } from '../../json-merge-patch.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { forbidden } from '../forbidden.ts';
import { registrationRefusal } from '../resources/write-guard.ts';
import { invalidBody } from '../resources/write-resource.ts';
import { arcMachineId } from './arc-machine-id.ts';
import { arcMachinePath } from './arc-machine-path.ts';
import { startArcOperation } from './arc-operation.ts';
import { arcRefusal } from './arc-refusal.ts';
import { installedArcExtension } from './installed-arc-extension.ts';

const PATH = arcMachinePath('/extensions/{extension}');
const TYPE = 'Microsoft.HybridCompute/machines/extensions';

type Params = Readonly<Record<string, string>>;

const putExtension: Route = {
  api: 'arm',
  method: 'PUT',
  path: PATH,
  handle(call, params, tenant) {
    const refused = refusal(tenant, call, params, 'write');
    if (refused !== null) return refused;
    const machine = tenant.resources.get(arcMachineId(params));
    if (machine === null)
      return armError(404, 'ParentResourceNotFound', `'${arcMachineId(params)}' does not exist.`);
    if (!isJsonObject(call.body)) return invalidBody();
    return writing(tenant, call, machine, call.body);
  },
};

const patchExtension: Route = {
  api: 'arm',
  method: 'PATCH',
  path: PATH,
  handle(call, params, tenant) {
    const refused = refusal(tenant, call, params, 'write');
    if (refused !== null) return refused;
    const machine = tenant.resources.get(arcMachineId(params));
    const existing = tenant.resources.get(call.path);
    if (machine === null || existing === null) return resourceNotFound(call.path);
    if (!isJsonObject(call.body)) return invalidBody();
    return writing(tenant, call, machine, jsonMergePatch(existing, call.body));
  },
};

const deleteExtension: Route = {
  api: 'arm',
  method: 'DELETE',
  path: PATH,
  handle(call, params, tenant) {
    const refused = refusal(tenant, call, params, 'delete');
    if (refused !== null) return refused;
    const machine = tenant.resources.get(arcMachineId(params));
    if (machine === null || tenant.resources.get(call.path) === null) return { status: 204 };
    return startArcOperation(tenant, call, machine, {
      kind: 'extensions',
      finish() {
        tenant.resources.remove(call.path);
        return { result: undefined };
      },
    });
  },
};

/** PUT, PATCH and DELETE of an extension of an Arc-enabled server: operations at whose end it is there, or gone. */
export const arcExtensionWrites: readonly Route[] = [putExtension, patchExtension, deleteExtension];

function writing(tenant: Tenant, call: Call, machine: Resource, body: JsonObject): Reply {
  const existing = tenant.resources.get(call.path);
  const name = existing?.name ?? call.path.split('/').at(-1) ?? '';
  const extension = installedArcExtension(tenant, {
    ...body,
    id: existing?.id ?? `${machine.id}/extensions/${name}`,
    type: TYPE,
    name,
    ...(machine.location === undefined ? {} : { location: machine.location }),
  });
  const provisioningState = existing === null ? 'Creating' : 'Updating';
  return startArcOperation(tenant, call, machine, {
    kind: 'extensions',
    accepted: {
      status: existing === null ? 201 : 200,
      body: { ...extension, properties: { ...extension.properties, provisioningState } },
    },
    finish: () => ({ result: tenant.resources.put(extension) }),
  });
}

function refusal(tenant: Tenant, call: Call, params: Params, verb: 'write' | 'delete'): Reply | null {
  const refused =
    forbidden(tenant, call, call.path, `${TYPE}/${verb}`) ??
    registrationRefusal(tenant, params.subscriptionId ?? null, 'Microsoft.HybridCompute');
  if (refused !== null) return refused;
  const machine = tenant.resources.get(arcMachineId(params));
  return machine === null ? null : arcRefusal(machine);
}
