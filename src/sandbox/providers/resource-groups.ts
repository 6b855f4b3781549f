import { resourceGroupNotFound } from '../arm-error.ts';
import type { Route } from '../route.ts';
import { forbidden } from './forbidden.ts';
import { pagedList } from './paged-list.ts';

const READ = 'Microsoft.Resources/subscriptions/resourceGroups/read';

const listResourceGroups: Route = {
  api: 'arm',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}/resourceGroups',
  handle(call, { subscriptionId = '' }, tenant) {
    const refused = forbidden(tenant, call, `/subscriptions/${subscriptionId}`, READ);
    return refused ?? pagedList(tenant, call, tenant.resourceGroups.list(subscriptionId), (group) => group);
  },
};

const getResourceGroup: Route = {
  api: 'arm',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}',
  handle(call, { subscriptionId = '', resourceGroup = '' }, tenant) {
    const refused = forbidden(tenant, call, call.path, READ);
    if (refused !== null) return refused;
    const group = tenant.resourceGroups.get(subscriptionId, resourceGroup);
    return group === null ? resourceGroupNotFound(resourceGroup) : { status: 200, body: group };
  },
};

/** Resource groups, declared or implied by the ids of resources. */
export const resourceGroupRoutes: readonly Route[] = [listResourceGroups, getResourceGroup];
