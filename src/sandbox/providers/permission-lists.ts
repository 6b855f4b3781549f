import type { Route } from '../route.ts';
import { forbidden } from './forbidden.ts';
import { missingGroup } from './not-found.ts';
import { pagedList } from './paged-list.ts';

/**
 * What the caller may do at a subscription, a resource group or a resource ("Permissions - List For Resource"): one entry a
 * grant, whose actions count without its own notActions. A resource need not be there to ask about it.
 */
export const permissionLists: Route = {
  api: 'arm',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}{+rest}/providers/Microsoft.Authorization/permissions',
  handle(call, { subscriptionId = '', rest = '' }, tenant) {
    const scope = `/subscriptions/${subscriptionId}${rest}`;
    const refused =
      forbidden(tenant, call, scope, 'Microsoft.Authorization/permissions/read') ??
      missingGroup(tenant, scope);
    if (refused !== null) return refused;
    return pagedList(
      tenant,
      call,
      tenant.permissions.at(call.principal, scope),
      ({ actions, notActions }) => ({ actions, notActions, dataActions: [], notDataActions: [] }),
    );
  },
};
