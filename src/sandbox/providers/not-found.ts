import { resourceGroupNotFound, resourceNotFound } from '../arm-error.ts';
import type { Reply } from '../exchange.ts';
import { resourceId } from '../resource-id.ts';
import type { Tenant } from '../tenant.ts';

/** The 404 for a resource that is not there: of its resource group where that is not there either. */
export function notFound(tenant: Tenant, id: string): Reply {
  return missingGroup(tenant, id) ?? resourceNotFound(id);
}

/** The 404 of the resource group that an id lies in; null where it is there, or the id lies in none. */
export function missingGroup(tenant: Tenant, id: string): Reply | null {
  const { subscriptionId, resourceGroup } = resourceId(id) ?? {};
  if (typeof subscriptionId !== 'string' || typeof resourceGroup !== 'string') return null;
  return tenant.resourceGroups.get(subscriptionId, resourceGroup) === null
    ? resourceGroupNotFound(resourceGroup)
    : null;
}
