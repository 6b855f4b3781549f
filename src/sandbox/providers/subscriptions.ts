import { subscriptionNotFound } from '../arm-error.ts';
import type { Call } from '../exchange.ts';
import type { Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import type { Subscription } from '../world/world.ts';
import { forbidden } from './forbidden.ts';
import { pagedList } from './paged-list.ts';

const READ = 'Microsoft.Resources/subscriptions/read';

const listSubscriptions: Route = {
  api: 'arm',
  method: 'GET',
  path: '/subscriptions',
  handle(call, _params, tenant) {
    const visible = tenant.subscriptions.filter((subscription) => isVisible(tenant, call, subscription));
    return pagedList(tenant, call, visible, (subscription) => subscriptionView(tenant, subscription));
  },
};

const getSubscription: Route = {
  api: 'arm',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}',
  handle(call, { subscriptionId = '' }, tenant) {
    const refused = forbidden(tenant, call, `/subscriptions/${subscriptionId}`, READ);
    if (refused !== null) return refused;
    const subscription = tenant.subscription(subscriptionId);
    return subscription === null
      ? subscriptionNotFound(subscriptionId)
      : { status: 200, body: subscriptionView(tenant, subscription) };
  },
};

const listTenants: Route = {
  api: 'arm',
  method: 'GET',
  path: '/tenants',
  handle: (call, _params, tenant) =>
    pagedList(tenant, call, [tenant.tenantId], (tenantId) => ({ id: `/tenants/${tenantId}`, tenantId })),
};

/** Subscriptions and the tenant. */
export const subscriptionRoutes: readonly Route[] = [listSubscriptions, getSubscription, listTenants];

/** Azure lists a subscription to everyone who may read it, or anything in it. */
function isVisible(tenant: Tenant, { principal }: Call, { subscriptionId }: Subscription): boolean {
  const scope = `/subscriptions/${subscriptionId}`;
  if (tenant.allows(principal, READ, scope)) return true;
  return tenant.resources.under(scope).some(({ id, type }) => tenant.allows(principal, `${type}/read`, id));
}

function subscriptionView(tenant: Tenant, { subscriptionId, displayName, tenantId }: Subscription): object {
  return {
    id: `/subscriptions/${subscriptionId}`,
    subscriptionId,
    tenantId: tenantId ?? tenant.tenantId,
    displayName: displayName ?? subscriptionId,
    state: 'Enabled',
  };
}
