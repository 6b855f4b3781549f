import { resourceId } from '../resource-id.ts';
import type { Tenant } from '../tenant.ts';
import type { Workspace } from '../world/world.ts';

/** The workspace of that customer id, resource id or name; null when the tenant has none. */
export function namedWorkspace({ workspaces }: Tenant, name: string): Workspace | null {
  const wanted = name.toLowerCase();
  const isNamed = (workspace: Workspace) =>
    [workspace.customerId, workspace.resourceId, resourceId(workspace.resourceId)?.name].some(
      (one) => one?.toLowerCase() === wanted,
    );
  return workspaces.find(isNamed) ?? null;
}
