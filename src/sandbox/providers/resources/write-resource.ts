import { armError, notModelled } from '../../arm-error.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import { type ResourceId, resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import { notFound } from '../not-found.ts';
import { missingParent, writeRefusal } from './write-guard.ts';

const PATH = '{+path}';

/** The body of a resource as ARM keeps it: what its id says stays, whatever the body says. */
export function resourceOf(id: string, { type, name }: ResourceId, body: JsonObject): Resource {
  const properties = isJsonObject(body.properties) ? body.properties : {};
  return { ...body, id, type, name, properties };
}

/** 400 for a write whose body is not a JSON object. */
export function invalidBody() {
  return armError(400, 'InvalidRequestContent', 'The request body must be a JSON object.');
}

const putResource: Route = {
  api: 'arm',
  method: 'PUT',
  path: PATH,
  handle(call, _params, tenant) {
    const parts = resourceId(call.path);
    if (parts === null) return notModelled(`PUT ${call.path}`);
    const refused = writeRefusal(tenant, call, call.path, parts, 'write') ?? missingParent(tenant, call.path);
    if (refused !== null) return refused;
    if (!isJsonObject(call.body)) return invalidBody();
    const existing = tenant.resources.get(call.path);
    const resource = tenant.resources.put(resourceOf(existing?.id ?? call.path, parts, call.body));
    return { status: existing === null ? 201 : 200, body: resource };
  },
};

const patchResource: Route = {
  api: 'arm',
  method: 'PATCH',
  path: PATH,
  handle(call, _params, tenant) {
    const parts = resourceId(call.path);
    if (parts === null) return notModelled(`PATCH ${call.path}`);
    const refused = writeRefusal(tenant, call, call.path, parts, 'write');
    if (refused !== null) return refused;
    if (!isJsonObject(call.body)) return invalidBody();
    const resource = tenant.resources.patch(call.path, call.body);
    return resource === null ? notFound(tenant, call.path) : { status: 200, body: resource };
  },
};

const deleteResource: Route = {
  api: 'arm',
  method: 'DELETE',
  path: PATH,
  handle(call, _params, tenant) {
    const parts = resourceId(call.path);
    if (parts === null) return notModelled(`DELETE ${call.path}`);
    const refused = writeRefusal(tenant, call, call.path, parts, 'delete');
    if (refused !== null) return refused;
    return { status: tenant.resources.remove(call.path) ? 200 : 204 };
  },
};

/** PUT, PATCH and DELETE of whatever ARM addresses by id. Come after every other route. */
export const resourceWrites: readonly Route[] = [putResource, patchResource, deleteResource];
