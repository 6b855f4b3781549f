import { MINUTE_IN_MS } from '../../../model/instant.ts';
import { armError, notModelled } from '../../arm-error.ts';
import { isJsonObject } from '../../json-object.ts';
import { resourceId } from '../../resource-id.ts';
import type { Route } from '../../route.ts';
import { forbidden } from '../forbidden.ts';
import { notFound } from '../not-found.ts';
import { pagedList } from '../paged-list.ts';
import { missingParent, writeRefusal } from '../resources/write-guard.ts';
import { applyUpdateView, cancelledRun, hasRunRows, runRow, startOfRun } from './maintenance-run.ts';

const TYPE = 'Microsoft.Maintenance/applyUpdates';
const PATH = `{+scope}/providers/${TYPE}/{name}`;
/** A run can be cancelled until so long before it starts ("Pre and post events", cancellation cut-off). */
const CUT_OFF_IN_MS = 10 * MINUTE_IN_MS;

const listApplyUpdates: Route = {
  api: 'arm',
  method: 'GET',
  path: `/subscriptions/{subscriptionId}/providers/${TYPE}`,
  handle(call, { subscriptionId = '' }, tenant) {
    const scope = `/subscriptions/${subscriptionId}`;
    const refused = forbidden(tenant, call, scope, `${TYPE}/read`);
    if (refused !== null) return refused;
    const updates = tenant.resources.list(TYPE, scope);
    if (updates.length === 0 && hasRunRows(tenant, subscriptionId))
      return notModelled(
        'the runs of guest patching in the list of a subscription, which does not support them; query maintenanceresources',
      );
    return pagedList(tenant, call, updates, (update) => update);
  },
};

const getApplyUpdate: Route = {
  api: 'arm',
  method: 'GET',
  path: PATH,
  handle(call, { name = '' }, tenant) {
    const refused = forbidden(tenant, call, call.path, `${TYPE}/read`);
    if (refused !== null) return refused;
    const declared = tenant.resources.get(call.path);
    if (declared !== null) return { status: 200, body: declared };
    const row = runRow(tenant, call.path);
    return row === null
      ? notFound(tenant, call.path)
      : { status: 200, body: applyUpdateView(call.path, name, row) };
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
    const configuration = tenant.resources.get(parts.parentId);
    if (configuration?.type.toLowerCase() !== 'microsoft.maintenance/maintenanceconfigurations')
      return notModelled('the cancellation of anything but a run of a maintenance configuration');
    const startsAt = startOfRun(name);
    if (startsAt === null)
      return armError(400, 'InvalidParameter', `'${name}' names no run; write its start as yyyyMMddHHmm00.`);
    if (tenant.clock.now().getTime() > Date.parse(startsAt) - CUT_OFF_IN_MS)
      return armError(409, 'Conflict', 'A run can be cancelled until 10 minutes before it starts.');
    const run = cancelledRun(tenant, call.path, { configuration, startsAt });
    const { properties } = applyUpdateView(call.path, name, run);
    const declared = tenant.resources.patch(call.path, { properties });
    return { status: 200, body: declared ?? applyUpdateView(call.path, name, run) };
  },
};

/** The state of a maintenance run, its cancellation, and the updates of hosts in a subscription. */
export const applyUpdates: readonly Route[] = [listApplyUpdates, getApplyUpdate, cancelRun];
