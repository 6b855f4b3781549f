import { notModelled } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { filtered } from '../filtered.ts';
import { forbidden } from '../forbidden.ts';
import { notFound } from '../not-found.ts';
import { odataFilter, passes, valueAt } from '../odata-filter.ts';
import { pagedList } from '../paged-list.ts';
import { type ListAddress, listAddress } from './list-address.ts';
import { ATTACHED_TYPES, LISTED_TYPES } from './listed-types.ts';
import { isModelledNamespace } from './modelled-namespaces.ts';

/** GET of whatever ARM addresses by id, and the lists of the types that the sandbox can list. Comes after every other route. */
export const getResource: Route = {
  api: 'arm',
  method: 'GET',
  path: '{+path}',
  handle(call, _params, tenant) {
    const list = listAddress(call.path);
    if (list !== null) return listed(tenant, call, list);
    const parts = resourceId(call.path);
    if (parts === null) return notModelled(`GET ${call.path}`);
    const refused = forbidden(tenant, call, call.path, `${parts.type}/read`);
    if (refused !== null) return refused;
    const resource = tenant.resources.get(call.path);
    if (resource !== null) return { status: 200, body: resource };
    const [namespace = ''] = parts.type.split('/');
    return isModelledNamespace(tenant, namespace)
      ? notFound(tenant, call.path)
      : notModelled(`the provider ${namespace}`);
  },
};

function listed(tenant: Tenant, call: Call, { type, scope, isOfOneResource }: ListAddress): Reply {
  if (!LISTED_TYPES.has(type.toLowerCase())) return notModelled(`the list of ${type}`);
  const refused = forbidden(tenant, call, scope, `${type}/read`);
  if (refused !== null) return refused;
  if (isOfOneResource && tenant.resources.get(scope) === null) return notFound(tenant, scope);
  const filterText = call.query.get('$filter') ?? '';
  const filter = odataFilter(filterText);
  if (filter === null) return notModelled(`the filter ${filterText}`);
  const listedThere =
    isOfOneResource || ATTACHED_TYPES.has(type.toLowerCase())
      ? tenant.resources.childrenOf(scope, type)
      : tenant.resources.list(type, scope);
  const wanted = filtered(listedThere, filterText, (resource) =>
    filter.every((comparison) => passes(valueAt(resource, comparison.field), comparison)),
  );
  return pagedList(tenant, call, wanted, (resource) => resource);
}
