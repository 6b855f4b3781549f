import { type Instant, instant } from '../../../model/instant.ts';
import { isJsonObject, type JsonObject } from '../../json-object.ts';
import type { Resource } from '../../resource.ts';
import type { Tenant } from '../../tenant.ts';

const TABLE = 'maintenanceresources';
const CONFIGURATION_RUN = 'microsoft.maintenance/maintenanceconfigurations/applyupdates';

/** The row that Resource Graph keeps of a run, whichever of the two ways its id is written; null for none. Writes show at once. */
export function runRow(tenant: Tenant, id: string): JsonObject | null {
  const wanted = runKey(id);
  return tenant.graph.writtenRows(TABLE).find((row) => runKey(String(row.id)) === wanted) ?? null;
}

/** Whether Resource Graph keeps runs of guest patching in a subscription. */
export function hasRunRows(tenant: Tenant, subscriptionId: string): boolean {
  const scope = `/subscriptions/${subscriptionId}/`.toLowerCase();
  return tenant.graph
    .writtenRows(TABLE)
    .some(
      ({ id }) => String(id).toLowerCase().startsWith(scope) && runKey(String(id)).includes('/applyupdates/'),
    );
}

/** A run as the maintenance provider shows it, which says less than Resource Graph. */
export function applyUpdateView(id: string, name: string, row: JsonObject): JsonObject {
  const { status, resourceId, lastUpdateTime, endDateTime, startDateTime } = propertiesOf(row);
  return {
    id,
    name,
    type: 'Microsoft.Maintenance/applyUpdates',
    properties: {
      status,
      resourceId,
      lastUpdateTime: lastUpdateTime ?? endDateTime ?? startDateTime,
    },
  };
}

/** Makes a run of a maintenance configuration read as cancelled from now on, in Resource Graph after its usual delay; gives its row. */
export function cancelledRun(
  tenant: Tenant,
  id: string,
  { configuration, startsAt }: { readonly configuration: Resource; readonly startsAt: Instant },
): JsonObject {
  const known = runRow(tenant, id);
  const now = tenant.now();
  const run = {
    id,
    name: id.slice(id.lastIndexOf('/') + 1),
    type: CONFIGURATION_RUN,
    ...known,
    properties: {
      maintenanceConfigurationId: configuration.id,
      maintenanceScope: configuration.properties.maintenanceScope,
      resourceId: configuration.id,
      correlationId: id.toLowerCase(),
      startDateTime: startsAt,
      ...propertiesOf(known ?? {}),
      status: 'Cancelled',
      endDateTime: now,
      lastUpdateTime: now,
      errorMessage: `Maintenance cancelled using cancellation API at ${now}`,
    },
  };
  tenant.graph.replaceRows(TABLE, [run]);
  return run;
}

/** The start that the name of a run says (`yyyyMMddHHmm00`, in UTC); null for any other name. */
export function startOfRun(name: string): Instant | null {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})00$/.exec(name);
  if (parts === null) return null;
  const [, year, month, day, hour, minute] = parts;
  return instant(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
}

/** Calls write a run's id with the provider's namespace once more before `applyUpdates`, its type without. */
function runKey(id: string): string {
  return id.toLowerCase().replace('/providers/microsoft.maintenance/applyupdates/', '/applyupdates/');
}

function propertiesOf({ properties }: JsonObject): JsonObject {
  return isJsonObject(properties) ? properties : {};
}
