import { invalidResourceNamespace } from '../arm-error.ts';
import type { Route } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { forbidden } from './forbidden.ts';
import { KNOWN_NAMESPACES } from './known-namespaces.ts';
import { pagedList } from './paged-list.ts';

const PROVIDERS = '/subscriptions/{subscriptionId}/providers';

const listProviders: Route = {
  api: 'arm',
  method: 'GET',
  path: PROVIDERS,
  handle(call, { subscriptionId = '' }, tenant) {
    const scope = `/subscriptions/${subscriptionId}`;
    const refused = forbidden(tenant, call, scope, 'Microsoft.Resources/subscriptions/providers/read');
    if (refused !== null) return refused;
    const namespaces = new Map(
      [...KNOWN_NAMESPACES, ...tenant.providers.namespaces(subscriptionId)].map((one) => [
        one.toLowerCase(),
        one,
      ]),
    );
    return pagedList(tenant, call, [...namespaces.values()].sort(), (namespace) =>
      providerView(tenant, subscriptionId, namespace),
    );
  },
};

const getProvider: Route = {
  api: 'arm',
  method: 'GET',
  path: `${PROVIDERS}/{namespace}`,
  handle(call, { subscriptionId = '', namespace = '' }, tenant) {
    const refused = forbidden(
      tenant,
      call,
      `/subscriptions/${subscriptionId}`,
      'Microsoft.Resources/subscriptions/providers/read',
    );
    if (refused !== null) return refused;
    const spelt = knownSpelling(tenant, subscriptionId, namespace);
    return spelt === null
      ? invalidResourceNamespace(namespace)
      : { status: 200, body: providerView(tenant, subscriptionId, spelt) };
  },
};

const registerProvider: Route = {
  api: 'arm',
  method: 'POST',
  path: `${PROVIDERS}/{namespace}/register`,
  handle(call, { subscriptionId = '', namespace = '' }, tenant) {
    const action = `${namespace}/register/action`;
    const refused = forbidden(tenant, call, `/subscriptions/${subscriptionId}`, action);
    if (refused !== null) return refused;
    const spelt = knownSpelling(tenant, subscriptionId, namespace);
    if (spelt === null) return invalidResourceNamespace(namespace);
    tenant.providers.register(subscriptionId, spelt);
    return { status: 200, body: providerView(tenant, subscriptionId, spelt) };
  },
};

/** Which resource providers a subscription is registered for, and the registration of one. */
export const providerRegistrationRoutes: readonly Route[] = [listProviders, getProvider, registerProvider];

function providerView(tenant: Tenant, subscriptionId: string, namespace: string): object {
  return {
    id: `/subscriptions/${subscriptionId}/providers/${namespace}`,
    namespace,
    registrationPolicy: 'RegistrationRequired',
    registrationState: tenant.providers.state(subscriptionId, namespace),
    resourceTypes: [],
  };
}

/** Azure's own spelling, or the world's; null for a namespace that neither knows. */
function knownSpelling(tenant: Tenant, subscriptionId: string, namespace: string): string | null {
  const isAsked = (one: string) => one.toLowerCase() === namespace.toLowerCase();
  return KNOWN_NAMESPACES.find(isAsked) ?? tenant.providers.namespaces(subscriptionId).find(isAsked) ?? null;
}
