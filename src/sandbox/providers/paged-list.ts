import { armError, resourceGroupNotFound } from '../arm-error.ts';
import type { Call, Reply } from '../exchange.ts';
import type { Tenant } from '../tenant.ts';

/**
 * One page of an ARM list: `{value, nextLink?}` with as many entries as the world's `pageSize`. `nextLink` is the caller's
 * own address with a `$skiptoken`; 400 `InvalidSkipToken` for one that no page gave out, 404 `ResourceGroupNotFound` for a
 * list in a group that is not there. Entries are rendered only when their page is asked for.
 */
export function pagedList<Item>(
  tenant: Tenant,
  call: Call,
  items: readonly Item[],
  render: (item: Item) => unknown,
): Reply {
  const absentGroup = items.length === 0 ? absentGroupOf(tenant, call.path) : null;
  if (absentGroup !== null) return resourceGroupNotFound(absentGroup);
  const token = call.query.get('$skiptoken') ?? '0';
  if (!/^\d+$/.test(token))
    return armError(400, 'InvalidSkipToken', `'${token}' is not a $skiptoken of this list.`);
  const start = Number(token);
  const end = start + tenant.pageSize;
  const value = items.slice(start, end).map(render);
  if (end >= items.length) return { status: 200, body: { value } };
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', String(end));
  return { status: 200, body: { value, nextLink: `${call.origin}${encodeURI(call.path)}?${query}` } };
}

/** The resource group that a path lies in, if the tenant does not have it. */
function absentGroupOf(tenant: Tenant, path: string): string | null {
  const { subscriptionId, name } =
    /^\/subscriptions\/(?<subscriptionId>[^/]+)\/resourceGroups\/(?<name>[^/]+)/i.exec(path)?.groups ?? {};
  if (subscriptionId === undefined || name === undefined) return null;
  return tenant.resourceGroups.get(subscriptionId, name) === null ? name : null;
}
