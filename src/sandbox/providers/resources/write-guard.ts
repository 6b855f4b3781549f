import { missingSubscriptionRegistration, notModelled, parentResourceNotFound } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { type ResourceId, resourceId } from '../../resource-id.ts';
import type { Tenant } from '../../tenant.ts';
import { forbidden } from '../forbidden.ts';
import { missingGroup } from '../not-found.ts';
import { isModelledNamespace } from './modelled-namespaces.ts';

/**
 * The refusal of a write to `id` before its provider looks at it, in ARM's order: 403 without the action, 501 for a provider
 * that is not modelled, 409 for one that the subscription is not registered for. Null when the write may go on.
 */
export function writeRefusal(
  tenant: Tenant,
  call: Call,
  id: string,
  { type, subscriptionId }: ResourceId,
  verb: 'write' | 'delete',
): Reply | null {
  const refused = forbidden(tenant, call, id, `${type}/${verb}`);
  if (refused !== null) return refused;
  const [namespace = ''] = type.split('/');
  if (!isModelledNamespace(tenant, namespace)) return notModelled(`the provider ${namespace}`);
  return registrationRefusal(tenant, subscriptionId, namespace);
}

/** 409 for a subscription that is not registered for a provider; null when it is. */
export function registrationRefusal(
  tenant: Tenant,
  subscriptionId: string | null,
  namespace: string,
): Reply | null {
  if (subscriptionId === null || tenant.providers.isRegistered(subscriptionId, namespace)) return null;
  return missingSubscriptionRegistration(namespace);
}

/** 404 when what a new resource would lie in is not there; null when it is. */
export function missingParent(tenant: Tenant, id: string): Reply | null {
  const parentId = resourceId(id)?.parentId ?? '/';
  const parent = resourceId(parentId);
  if (parent === null || parent.type === 'Microsoft.Resources/subscriptions') return null;
  const group = missingGroup(tenant, parentId);
  if (group !== null || parent.type === 'Microsoft.Resources/resourceGroups') return group;
  return tenant.resources.get(parentId) === null ? parentResourceNotFound(id) : null;
}
