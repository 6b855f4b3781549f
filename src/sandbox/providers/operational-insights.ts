import type { Route } from '../route.ts';
import { forbidden } from './forbidden.ts';
import { impliedWorkspaces, WORKSPACE_TYPE } from './implied-workspaces.ts';
import { notFound } from './not-found.ts';
import { pagedList } from './paged-list.ts';

const READ = `${WORKSPACE_TYPE}/read`;
const IN_SUBSCRIPTION = `/subscriptions/{subscriptionId}/providers/${WORKSPACE_TYPE}`;
const IN_GROUP = `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/${WORKSPACE_TYPE}`;

const getWorkspace: Route = {
  api: 'arm',
  method: 'GET',
  path: `${IN_GROUP}/{workspace}`,
  handle(call, _params, tenant) {
    const refused = forbidden(tenant, call, call.path, READ);
    if (refused !== null) return refused;
    const workspace = tenant.resources.get(call.path) ?? impliedWorkspaces(tenant, call.path)[0];
    return workspace === undefined ? notFound(tenant, call.path) : { status: 200, body: workspace };
  },
};

const lists: readonly Route[] = [IN_SUBSCRIPTION, IN_GROUP].map((path) => ({
  api: 'arm',
  method: 'GET',
  path,
  handle(call, _params, tenant) {
    const scope = call.path.slice(0, call.path.toLowerCase().lastIndexOf('/providers/'));
    const refused = forbidden(tenant, call, scope, READ);
    if (refused !== null) return refused;
    const workspaces = [...tenant.resources.list(WORKSPACE_TYPE, scope), ...impliedWorkspaces(tenant, scope)];
    return pagedList(tenant, call, workspaces, (workspace) => workspace);
  },
}));

/** Log Analytics workspaces as ARM shows them; `properties.customerId` is the id that queries name. */
export const workspaceRoutes: readonly Route[] = [getWorkspace, ...lists];
