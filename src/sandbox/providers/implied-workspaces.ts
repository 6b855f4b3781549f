import type { Resource } from '../resource.ts';
import { isWithinScope, resourceId } from '../resource-id.ts';
import type { Tenant } from '../tenant.ts';

export const WORKSPACE_TYPE = 'Microsoft.OperationalInsights/workspaces';

/** The workspaces at or under a scope that a world gives rows for without declaring them as resources: they exist in ARM all the same. */
export function impliedWorkspaces(tenant: Tenant, scope: string): readonly Resource[] {
  return tenant.workspaces
    .filter((workspace) => isWithinScope(workspace.resourceId, scope))
    .filter((workspace) => tenant.resources.get(workspace.resourceId) === null)
    .map((workspace) => ({
      id: workspace.resourceId,
      type: WORKSPACE_TYPE,
      name: resourceId(workspace.resourceId)?.name ?? '',
      properties: { customerId: workspace.customerId, provisioningState: 'Succeeded' },
    }));
}
