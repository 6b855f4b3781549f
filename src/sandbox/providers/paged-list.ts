import { armError } from '../arm-error.ts';
import type { Call, Reply } from '../exchange.ts';
import type { Tenant } from '../tenant.ts';

/**
 * One page of an ARM list: `{value, nextLink?}` with as many entries as the world's `pageSize`. `nextLink` is the caller's
 * own address with a `$skiptoken`; 400 `InvalidSkipToken` for one that no page gave out. Entries are rendered only when
 * their page is asked for.
 */
export function pagedList<Item>(
  tenant: Tenant,
  call: Call,
  items: readonly Item[],
  render: (item: Item) => unknown,
): Reply {
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
