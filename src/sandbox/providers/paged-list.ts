import { armError } from '../arm-error.ts';
import type { Call, Reply } from '../exchange.ts';
import type { Tenant } from '../tenant.ts';
import { missingGroup } from './not-found.ts';

/**
 * One page of an ARM list: `{value, nextLink?}` with as many entries as the world's `pageSize`, unless the caller says how many. `nextLink` is the caller's
 * own address with a `$skiptoken`; 400 `InvalidSkipToken` for one that no page gave out, 404 `ResourceGroupNotFound` for a
 * list in a group that is not there. Entries are rendered only when their page is asked for.
 */
export function pagedList<Item>(
  tenant: Tenant,
  call: Call,
  items: readonly Item[],
  render: (item: Item) => unknown,
  pageSize = tenant.pageSize,
): Reply {
  const absentGroup = items.length === 0 ? missingGroupOfList(tenant, call.path) : null;
  if (absentGroup !== null) return absentGroup;
  const token = call.query.get('$skiptoken') ?? '0';
  if (!/^\d+$/.test(token))
    return armError(400, 'InvalidSkipToken', `'${token}' is not a $skiptoken of this list.`);
  const start = Number(token);
  const end = start + pageSize;
  const value = items.slice(start, end).map(render);
  if (end >= items.length) return { status: 200, body: { value } };
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', String(end));
  return { status: 200, body: { value, nextLink: `${call.origin}${encodeURI(call.path)}?${query}` } };
}

/** The 404 of the resource group that a list lies in; null where it is there. */
function missingGroupOfList(tenant: Tenant, path: string): Reply | null {
  const group = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+/i.exec(path)?.[0];
  return group === undefined ? null : missingGroup(tenant, group);
}
