import { armError, notModelled } from '../arm-error.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import type { Route } from '../route.ts';
import { filtered } from './filtered.ts';
import { forbidden } from './forbidden.ts';
import { type Comparison, odataFilter, passes, valueAt } from './odata-filter.ts';
import { pagedList } from './paged-list.ts';

/** The fields that `$filter` may compare ("Activity Logs - List"), and where an event holds them. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['caller', 'caller'],
  ['correlationid', 'correlationId'],
  ['eventtimestamp', 'eventTimestamp'],
  ['resourcegroupname', 'resourceGroupName'],
  ['resourceid', 'resourceId'],
  ['resourceprovider', 'resourceProviderName/value'],
  ['resourcetype', 'resourceType/value'],
  ['resourceuri', 'resourceId'],
  ['status', 'status/value'],
]);

/** The activity log of a subscription, newest event first, by `$filter` and `$select`. A filter must say from when on. */
export const activityLog: Route = {
  api: 'arm',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}/providers/Microsoft.Insights/eventtypes/management/values',
  handle(call, { subscriptionId = '' }, tenant) {
    const scope = `/subscriptions/${subscriptionId}`;
    const refused = forbidden(tenant, call, scope, 'Microsoft.Insights/eventtypes/values/read');
    if (refused !== null) return refused;
    const text = call.query.get('$filter') ?? '';
    const filter = odataFilter(text);
    if (filter === null) return notModelled(`the filter ${text}`);
    const unknown = filter.find(({ field }) => !FIELDS.has(field));
    if (unknown !== undefined)
      return armError(
        400,
        'BadRequest',
        `$filter cannot compare '${unknown.field}'; use ${[...FIELDS.keys()]}.`,
      );
    if (!filter.some(({ field, operator }) => field === 'eventtimestamp' && operator.startsWith('g')))
      return armError(
        400,
        'BadRequest',
        "$filter says no start; write eventTimestamp ge '2026-11-20T00:00:00Z'.",
      );
    const timeless = filter.find(
      ({ field, value }) => field === 'eventtimestamp' && Number.isNaN(Date.parse(value)),
    );
    if (timeless !== undefined)
      return armError(
        400,
        'BadRequest',
        `$filter compares eventTimestamp with '${timeless.value}', which is no date-time; write '2026-11-20T00:00:00Z'.`,
      );
    const events = filtered(
      tenant.activityLog,
      `${scope} ${text}`,
      (event) => isIn(event, scope) && filter.every((comparison) => isMet(event, comparison)),
    );
    const selected = (call.query.get('$select') ?? '').split(',').map((name) => name.trim().toLowerCase());
    return pagedList(tenant, call, events, (event) => (selected[0] === '' ? event : picked(event, selected)));
  },
};

function isIn(event: JsonObject, scope: string): boolean {
  const place = event.subscriptionId ?? event.resourceId;
  if (typeof place !== 'string') return true;
  const subscription = place.startsWith('/') ? place : `/subscriptions/${place}`;
  return `${subscription}/`.toLowerCase().startsWith(`${scope}/`.toLowerCase());
}

function isMet(event: JsonObject, comparison: Comparison): boolean {
  const path = FIELDS.get(comparison.field) ?? comparison.field;
  const value = valueAt(event, path);
  // Worlds may write a localizable field as plain text.
  const plain = value === undefined ? valueAt(event, path.split('/')[0] ?? path) : value;
  if (plain === undefined && comparison.field === 'resourcegroupname')
    return passes(/\/resourceGroups\/([^/]+)/i.exec(String(event.resourceId))?.[1], comparison);
  return !isJsonObject(plain) && passes(plain, comparison);
}

function picked(event: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(event).filter(([name]) => names.includes(name.toLowerCase())));
}
