import type { Resource } from '../resource.ts';
import type { Route } from '../route.ts';
import { forbidden } from './forbidden.ts';
import { notFound } from './not-found.ts';

const ACCOUNT = 'Microsoft.Automation/automationAccounts';
const LINK = 'Microsoft.OperationalInsights/workspaces/linkedServices';

/**
 * The workspace that an Automation account is linked to: the one whose linked service names the account. A body without an id for none.
 * Source: Microsoft.Automation 2023-11-01, linkedWorkspace; Microsoft.OperationalInsights 2020-08-01, linkedServices.
 */
export const linkedWorkspace: Route = {
  api: 'arm',
  method: 'GET',
  path: `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/providers/${ACCOUNT}/{account}/linkedWorkspace`,
  handle(call, _params, tenant) {
    const accountId = call.path.slice(0, call.path.lastIndexOf('/'));
    const refused = forbidden(tenant, call, accountId, `${ACCOUNT}/linkedWorkspace/read`);
    if (refused !== null) return refused;
    if (tenant.resources.get(accountId) === null) return notFound(tenant, accountId);
    const link = tenant.resources.list(LINK, '/').find(({ properties }) => isOf(properties, accountId));
    return { status: 200, body: link ? { id: workspaceOf(link) } : {} };
  },
};

function isOf({ resourceId }: Resource['properties'], accountId: string): boolean {
  return typeof resourceId === 'string' && resourceId.toLowerCase() === accountId.toLowerCase();
}

function workspaceOf({ id }: Resource): string {
  return id.slice(0, id.toLowerCase().lastIndexOf('/linkedservices/'));
}
