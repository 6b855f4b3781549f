import { armError, notModelled } from '../../arm-error.ts';
import { jsonMergePatch } from '../../json-merge-patch.ts';
import { isJsonObject } from '../../json-object.ts';
import { resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import { notFound } from '../not-found.ts';
import { missingParent, writeRefusal } from '../resources/write-guard.ts';
import { invalidBody, resourceOf } from '../resources/write-resource.ts';
import { configurationProblem } from './configuration-problem.ts';

/** PUT and PATCH of a maintenance configuration, which must be one that Azure could run. */
export const maintenanceConfigurations: readonly Route[] = (['PUT', 'PATCH'] as const).map((method) => ({
  api: 'arm',
  method,
  path: '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/Microsoft.Maintenance/maintenanceConfigurations/{name}',
  handle(call, _params, tenant) {
    const parts = resourceId(call.path);
    if (parts === null) return notModelled(`${method} ${call.path}`);
    const refused = writeRefusal(tenant, call, call.path, parts, 'write') ?? missingParent(tenant, call.path);
    if (refused !== null) return refused;
    if (!isJsonObject(call.body)) return invalidBody();
    const existing = tenant.resources.get(call.path);
    if (method === 'PATCH' && existing === null) return notFound(tenant, call.path);
    const body = method === 'PATCH' && existing !== null ? jsonMergePatch(existing, call.body) : call.body;
    const configuration = resourceOf(existing?.id ?? call.path, parts, body);
    const problem = configurationProblem(configuration.properties);
    if (problem !== null) return armError(400, 'InvalidParameter', `properties.${problem}.`);
    return { status: existing === null ? 201 : 200, body: tenant.resources.put(configuration) };
  },
}));
