import { armError, linkedAuthorizationFailed, notModelled } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { isJsonObject } from '../../json-object.ts';
import { resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { notFound } from '../not-found.ts';
import { missingParent, writeRefusal } from '../resources/write-guard.ts';
import { invalidBody, resourceOf } from '../resources/write-resource.ts';

const ASSIGNMENT_WRITE = 'Microsoft.Maintenance/configurationAssignments/write';
const CONFIGURATION_READ = 'Microsoft.Maintenance/maintenanceConfigurations/read';

const listInSubscription: Route = {
  api: 'arm',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}/providers/Microsoft.Maintenance/configurationAssignments',
  handle: () =>
    notModelled(
      'the list of configuration assignments in a subscription, which its specification calls unsupported; query maintenanceresources',
    ),
};

const putAssignment: Route = {
  api: 'arm',
  method: 'PUT',
  path: '{+scope}/providers/Microsoft.Maintenance/configurationAssignments/{name}',
  handle(call, _params, tenant) {
    const parts = resourceId(call.path);
    if (parts === null) return notModelled(`PUT ${call.path}`);
    const refused = writeRefusal(tenant, call, call.path, parts, 'write') ?? missingParent(tenant, call.path);
    if (refused !== null) return refused;
    if (!isJsonObject(call.body)) return invalidBody();
    const assignment = resourceOf(tenant.resources.get(call.path)?.id ?? call.path, parts, call.body);
    const configurationId = assignment.properties.maintenanceConfigurationId;
    const broken = configurationRefusal(tenant, call, configurationId);
    if (broken !== null) return broken;
    const isNew = tenant.resources.get(call.path) === null;
    const resource = tenant.resources.put({
      ...assignment,
      properties: {
        ...(assignment.properties.filter === undefined ? { resourceId: parts.parentId } : {}),
        ...assignment.properties,
      },
    });
    return { status: isNew ? 201 : 200, body: resource };
  },
};

/** What assignments add to the generic reads and writes: the configuration must be there and readable, and not every list exists. */
export const configurationAssignments: readonly Route[] = [listInSubscription, putAssignment];

function configurationRefusal(tenant: Tenant, call: Call, configurationId: unknown): Reply | null {
  if (typeof configurationId !== 'string' || resourceId(configurationId) === null)
    return armError(
      400,
      'InvalidParameter',
      'properties.maintenanceConfigurationId is missing; write the id of a maintenance configuration.',
    );
  if (!tenant.allows(call.principal, CONFIGURATION_READ, configurationId))
    return linkedAuthorizationFailed(
      call.principal,
      { action: ASSIGNMENT_WRITE, scope: call.path },
      { action: CONFIGURATION_READ, scope: configurationId },
    );
  return tenant.resources.get(configurationId) === null ? notFound(tenant, configurationId) : null;
}
