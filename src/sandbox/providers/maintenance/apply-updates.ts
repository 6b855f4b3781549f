import { instant, MINUTE_IN_MS } from '../../../model/instant.ts';
import { armError, notModelled } from '../../arm-error.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';
import { resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import type { Tenant } from '../../tenant.ts';
import { forbidden } from '../forbidden.ts';
import { notFound } from '../not-found.ts';
import { missingParent, writeRefusal } from '../resources/write-guard.ts';

const PATH = '{+scope}/providers/Microsoft.Maintenance/applyUpdates/{name}';
/** A run can be cancelled until so long before it starts ("Pre and post events", cancellation cut-off). */
const CUT_OFF_IN_MS = 10 * MINUTE_IN_MS;

const getApplyUpdate: Route = {
  api: 'arm',
  method: 'GET',
  path: PATH,
  handle(call, _params, tenant) {
    const refused = forbidden(tenant, call, call.path, 'Microsoft.Maintenance/applyUpdates/read');
    if (refused !== null) return refused;
    const found = tenant.resources.get(call.path) ?? rowOf(tenant, call.path);
    return found === null ? notFound(tenant, call.path) : { status: 200, body: found };
  },
};

const cancelRun: Route = {
  api: 'arm',
  method: 'PUT',
  path: PATH,
  handle(call, { name = '' }, tenant) {
    const parts = resourceId(call.path);
    if (parts === null) return notModelled(`PUT ${call.path}`);
    const refused = writeRefusal(tenant, call, call.path, parts, 'write') ?? missingParent(tenant, call.path);
    if (refused !== null) return refused;
    const sent = isJsonObject(call.body) && isJsonObject(call.body.properties) ? call.body.properties : {};
    if (sent.status !== 'Cancel') return notModelled('applyUpdates with any status but Cancel');
    const startsAtInMs = startOfRun(name);
    if (startsAtInMs === null)
      return armError(400, 'InvalidParameter', `'${name}' names no run; write its start as yyyyMMddHHmm00.`);
    if (tenant.clock.now().getTime() > startsAtInMs - CUT_OFF_IN_MS)
      return armError(409, 'Conflict', 'A run can be cancelled until 10 minutes before it starts.');
    const known = rowOf(tenant, call.path);
    const run = {
      id: call.path,
      name,
      type: 'Microsoft.Maintenance/maintenanceConfigurations/applyUpdates',
      properties: {
        ...(isJsonObject(known?.properties) ? known.properties : {}),
        resourceId: parts.parentId,
        status: 'Cancelled',
        lastUpdateTime: tenant.now(),
      },
    };
    tenant.graph.replaceRows('maintenanceresources', [
      { ...run, id: typeof known?.id === 'string' ? known.id : run.id },
    ]);
    return { status: 200, body: run };
  },
};

/** The state of a maintenance run, and its cancellation. */
export const applyUpdates: readonly Route[] = [getApplyUpdate, cancelRun];

function rowOf(tenant: Tenant, id: string): JsonObject | null {
  const wanted = id.toLowerCase();
  const rows = tenant.graph.rows('maintenanceresources');
  return rows.find((row) => typeof row.id === 'string' && row.id.toLowerCase() === wanted) ?? null;
}

/** The start that the name of a run says, in UTC. */
function startOfRun(name: string): number | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})00$/.exec(name);
  if (parts === null) return null;
  const [, year, month, day, hour, minute] = parts;
  const start = instant(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  return start === null ? null : Date.parse(start);
}
