import { armError, notModelled } from '../../arm-error.ts';
import type { Call, Reply } from '../../exchange.ts';
import { tableOfType } from '../../graph/table-of-type.ts';
import type { JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { filtered } from '../filtered.ts';
import { forbidden } from '../forbidden.ts';
import { impliedWorkspaces } from '../implied-workspaces.ts';
import { valueAt } from '../odata-filter.ts';
import { pagedList } from '../paged-list.ts';
import { isTagFilter, listedName, type ResourceFilter, resourceFilter } from './resource-filter.ts';

const MOST_A_PAGE = 1000;

/** Where a resource holds what `$expand` adds. */
const EXPANSIONS: ReadonlyMap<string, readonly [name: string, place: string]> = new Map([
  ['changedtime', ['changedTime', 'systemData/lastModifiedAt']],
  ['createdtime', ['createdTime', 'systemData/createdAt']],
  ['provisioningstate', ['provisioningState', 'properties/provisioningState']],
]);

/** Envelopes that a list shows of a resource; its properties only its own provider does. */
const SHOWN = [
  'id',
  'type',
  'location',
  'tags',
  'kind',
  'managedBy',
  'sku',
  'plan',
  'identity',
  'zones',
  'extendedLocation',
] as const;

/** The resources of a subscription and of a resource group ("Resources - List"), by `$filter`, `$top` a page, and `$expand`. */
export const resourceLists: readonly Route[] = [
  listRoute('/subscriptions/{subscriptionId}/resources', 'Microsoft.Resources/subscriptions/resources/read'),
  listRoute(
    '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroup}/resources',
    'Microsoft.Resources/subscriptions/resourceGroups/resources/read',
  ),
];

function listRoute(path: string, action: string): Route {
  return {
    api: 'arm',
    method: 'GET',
    path,
    handle(call, _params, tenant) {
      const scope = call.path.replace(/\/resources\/*$/i, '');
      return forbidden(tenant, call, scope, action) ?? listed(tenant, call, scope);
    },
  };
}

function listed(tenant: Tenant, call: Call, scope: string): Reply {
  const filterText = call.query.get('$filter') ?? '';
  const filter: ResourceFilter | null = filterText === '' ? () => true : resourceFilter(filterText);
  if (filter === null) return notModelled(`the filter ${filterText} on the list of resources`);
  const expand = (call.query.get('$expand') ?? '').toLowerCase().split(',').filter(Boolean);
  const unknown = expand.find((name) => !EXPANSIONS.has(name.trim()));
  if (unknown !== undefined)
    return armError(
      400,
      'InvalidExpandInQueryString',
      `$expand takes ${[...EXPANSIONS.values()].map(([name]) => name).join(', ')}, not '${unknown}'.`,
    );
  const top = topOf(call);
  if (top === null)
    return armError(400, 'InvalidTopInQueryString', `$top must be a whole number from 1 to ${MOST_A_PAGE}.`);
  const wanted = filtered(
    tenant.resources.under(scope),
    `resources ${filterText}`,
    (resource) => isListed(resource) && filter(resource),
  );
  const workspaces = impliedWorkspaces(tenant, scope).filter(filter);
  return pagedList(
    tenant,
    call,
    workspaces.length === 0 ? wanted : [...wanted, ...workspaces],
    (resource) => envelope(resource, expand, isTagFilter(filterText)),
    top ?? tenant.pageSize,
  );
}

/** Undefined where the caller does not say; null for what is no size of a page. */
function topOf({ query }: Call): number | undefined | null {
  const text = query.get('$top');
  if (text === null) return undefined;
  const top = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return top >= 1 && top <= MOST_A_PAGE ? top : null;
}

/** ARM lists what it tracks by itself, which is what the `resources` table of Resource Graph holds. */
function isListed({ type }: Resource): boolean {
  return tableOfType(type.toLowerCase()) === 'resources';
}

function envelope(resource: Resource, expand: readonly string[], isWithoutTags: boolean): JsonObject {
  const shown = SHOWN.flatMap((key) => {
    const value = resource[key];
    return value === undefined || (key === 'tags' && isWithoutTags) ? [] : [[key, value] as const];
  });
  const expanded = expand.flatMap((wanted) => {
    const [name, place] = EXPANSIONS.get(wanted.trim()) ?? [];
    const value = place === undefined ? undefined : valueAt(resource, place);
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(shown), name: listedName(resource), ...Object.fromEntries(expanded) };
}
