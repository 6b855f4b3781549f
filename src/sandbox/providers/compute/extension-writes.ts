import { armError, resourceNotFound } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { jsonMergePatch } from '../../json-merge-patch.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { invalidBody } from '../resources/write-resource.ts';
import { startComputeOperation } from './compute-operation.ts';
import { extensionRefusal } from './extension-refusal.ts';
import { installedExtension } from './installed-extension.ts';
import { reportExtension } from './report-extension.ts';
import { EXTENSION_TYPE } from './virtual-machine-extensions.ts';
import { virtualMachineId } from './virtual-machine-id.ts';
import { virtualMachinePath } from './virtual-machine-path.ts';
import { extensionModel } from './virtual-machine-view.ts';

const PATH = virtualMachinePath('/extensions/{extension}');

const putExtension: Route = {
  api: 'arm',
  method: 'PUT',
  path: PATH,
  handle(call, params, tenant) {
    const refused = extensionRefusal(tenant, call, params, 'write');
    if (refused !== null) return refused;
    const vm = tenant.resources.get(virtualMachineId(params));
    if (vm === null)
      return armError(404, 'ParentResourceNotFound', `'${virtualMachineId(params)}' does not exist.`);
    if (!isJsonObject(call.body)) return invalidBody();
    const { properties } = call.body;
    const missing = ['publisher', 'type', 'typeHandlerVersion'].find(
      (name) => !isJsonObject(properties) || typeof properties[name] !== 'string',
    );
    if (missing !== undefined)
      return armError(400, 'InvalidParameter', `properties.${missing} is missing; write it as text.`);
    return writing(tenant, call, vm, params.extension ?? '', call.body);
  },
};

const patchExtension: Route = {
  api: 'arm',
  method: 'PATCH',
  path: PATH,
  handle(call, params, tenant) {
    const refused = extensionRefusal(tenant, call, params, 'write');
    if (refused !== null) return refused;
    const vm = tenant.resources.get(virtualMachineId(params));
    const existing = tenant.resources.get(call.path);
    if (vm === null || existing === null) return resourceNotFound(call.path);
    if (!isJsonObject(call.body)) return invalidBody();
    return writing(tenant, call, vm, existing.name, jsonMergePatch(existing, call.body));
  },
};

const deleteExtension: Route = {
  api: 'arm',
  method: 'DELETE',
  path: PATH,
  handle(call, params, tenant) {
    const refused = extensionRefusal(tenant, call, params, 'delete');
    if (refused !== null) return refused;
    const vm = tenant.resources.get(virtualMachineId(params));
    if (vm === null || tenant.resources.get(call.path) === null) return { status: 204 };
    return startComputeOperation(tenant, call, vm, {
      kind: 'extensions',
      finish() {
        reportExtension(tenant, vm.id, params.extension ?? '', null);
        tenant.resources.remove(call.path);
        return { result: undefined };
      },
    });
  },
};

/** PUT, PATCH and DELETE of an extension: operations at whose end the extension is there, or gone. */
export const extensionWrites: readonly Route[] = [putExtension, patchExtension, deleteExtension];

function writing(tenant: Tenant, call: Call, vm: Resource, name: string, body: JsonObject): Reply {
  const existing = tenant.resources.get(call.path);
  const identity = {
    id: existing?.id ?? `${vm.id}/extensions/${name}`,
    type: EXTENSION_TYPE,
    name,
    ...(vm.location === undefined ? {} : { location: vm.location }),
  };
  const extension = installedExtension(tenant, { ...body, ...identity });
  return startComputeOperation(tenant, call, vm, {
    kind: 'extensions',
    accepted: {
      status: existing === null ? 201 : 200,
      body: withState(extension, existing === null ? 'Creating' : 'Updating'),
    },
    finish() {
      reportExtension(tenant, vm.id, name, extension.properties.instanceView);
      return { result: extensionModel(tenant.resources.put(extension)) };
    },
  });
}

function withState(extension: Resource, provisioningState: string): JsonObject {
  const { properties, ...rest } = extensionModel(extension);
  return { ...rest, properties: { ...properties, provisioningState } };
}
