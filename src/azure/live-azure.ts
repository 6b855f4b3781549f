import type { LogsTable } from '@azure/monitor-query';
import { z } from 'zod';
import type { AzureScope } from '../model/azure-scope.ts';
import type { MachineId } from '../model/machine.ts';
import { ACTIVITY_FIELDS, type ActivityEvent, activityEventFromArm } from './activity-event.ts';
import { arcMachineFromArm } from './arc-machine.ts';
import type { Azure } from './azure.ts';
import type { Clients } from './clients.ts';
import { machineExtensionFromArm, machineExtensionFromSdk } from './machine-extension.ts';
import { maintenanceConfiguration } from './maintenance-configuration.ts';
import { publishedVersions } from './published-versions.ts';
import { type ReadTarget, reading } from './read-error.ts';
import { parseResourceId } from './resource-id.ts';
import { virtualMachineFromSdk } from './virtual-machine.ts';

/** Stable version that carries assessPatches; Arc's `status` and `osProfile` are the same in later previews. */
const HYBRID_COMPUTE_API = '2022-12-27';
/** The first stable version that lists the versions of extensions. */
const ARC_EXTENSION_VERSIONS_API = '2022-11-10';
const SUBSCRIPTIONS_API = '2022-12-01';
const MAINTENANCE_API = '2023-04-01';
const ACTIVITY_LOG_API = '2015-04-01';
/** More events of one resource than anybody reads; a page holds about 200. */
const MOST_EVENTS = 1000;
/** Most rows Resource Graph returns in one page. */
const GRAPH_PAGE_SIZE = 1000;
/** Twelve years: the longest that a Log Analytics table keeps anything. What Update Management left is older than most windows. */
const LOG_TIMESPAN = { duration: 'P4383D' };

/** The door to Azure over the SDK clients. */
export function createAzure(clients: Clients, scope: AzureScope): Azure {
  const { arm, logs, resourceGraph } = clients;

  return {
    scope,

    getVirtualMachine: (id) =>
      reading({ action: 'Microsoft.Compute/virtualMachines/instanceView/read', on: id }, async () => {
        const { subscriptionId, resourceGroup, name } = partsOf(id);
        const vm = await clients
          .compute(subscriptionId)
          .virtualMachines.get(resourceGroup, name, { expand: 'instanceView' });
        return virtualMachineFromSdk(vm);
      }),

    listVirtualMachines: (subscriptionId) =>
      reading(inSubscription('Microsoft.Compute/virtualMachines/read', subscriptionId), () =>
        allPages(clients.compute(subscriptionId).virtualMachines.listAll(), virtualMachineFromSdk),
      ),

    listVirtualMachineStatuses: (subscriptionId) =>
      reading(inSubscription('Microsoft.Compute/virtualMachines/instanceView/read', subscriptionId), () =>
        allPages(
          clients.compute(subscriptionId).virtualMachines.listAll({ statusOnly: 'true' }),
          virtualMachineFromSdk,
        ),
      ),

    getArcMachine: (id) =>
      reading({ action: 'Microsoft.HybridCompute/machines/read', on: id }, async () =>
        arcMachineFromArm(await arm.get(id, HYBRID_COMPUTE_API)),
      ),

    listArcMachines: (subscriptionId) =>
      reading(inSubscription('Microsoft.HybridCompute/machines/read', subscriptionId), async () => {
        const path = `/subscriptions/${subscriptionId}/providers/Microsoft.HybridCompute/machines`;
        return (await arm.list(path, HYBRID_COMPUTE_API)).map(arcMachineFromArm);
      }),

    listArcExtensions: (id) =>
      reading({ action: 'Microsoft.HybridCompute/machines/extensions/read', on: id }, async () =>
        (await arm.list(`${id}/extensions`, HYBRID_COMPUTE_API)).map(machineExtensionFromArm),
      ),

    listVirtualMachineExtensions: (id) =>
      reading({ action: 'Microsoft.Compute/virtualMachines/extensions/read', on: id }, async () => {
        const { subscriptionId, resourceGroup, name } = partsOf(id);
        const list = await clients
          .compute(subscriptionId)
          .virtualMachineExtensions.list(resourceGroup, name, { expand: 'instanceView' });
        return z.array(z.unknown()).parse(list.value).map(machineExtensionFromSdk);
      }),

    listExtensionVersions: ({ subscriptionId, location, publisher, type }) => {
      const action = 'Microsoft.Compute/locations/publishers/artifacttypes/types/versions/read';
      const record = `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${location}/publishers/${publisher}/artifacttypes/vmextension/types/${type}/versions`;
      return reading({ action, on: record }, async () => {
        const { virtualMachineExtensionImages } = clients.compute(subscriptionId);
        const images = await virtualMachineExtensionImages.listVersions(location, publisher, type);
        // Where a region has none Azure answers 404, so an empty list is no answer.
        const names = z
          .array(z.object({ name: z.string() }))
          .min(1)
          .parse(images);
        return publishedVersions(
          record,
          names.map(({ name }) => name),
        );
      });
    },

    listArcExtensionVersions: ({ subscriptionId, location, publisher, type }) => {
      const action = 'Microsoft.HybridCompute/locations/publishers/extensionTypes/versions/read';
      const record = `/subscriptions/${subscriptionId}/providers/Microsoft.HybridCompute/locations/${location}/publishers/${publisher}/extensionTypes/${type}/versions`;
      return reading({ action, on: record, isDataAction: true }, async () => {
        const list = await arm.list(record, ARC_EXTENSION_VERSIONS_API);
        return publishedVersions(record, list.map(arcVersionFromArm));
      });
    },

    listMaintenanceConfigurations: (subscriptionId) =>
      reading(
        inSubscription('Microsoft.Maintenance/maintenanceConfigurations/read', subscriptionId),
        async () => {
          const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Maintenance/maintenanceConfigurations`;
          return z.array(maintenanceConfiguration).parse(await arm.list(path, MAINTENANCE_API));
        },
      ),

    listActivityLog: (subscriptionId, { resourceId, from, to }) =>
      reading(inSubscription('Microsoft.Insights/eventtypes/values/read', subscriptionId), async () => {
        const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Insights/eventtypes/management/values`;
        const filter = `eventTimestamp ge '${from}' and eventTimestamp le '${to}' and resourceUri eq '${resourceId.replaceAll("'", "''")}'`;
        const events: ActivityEvent[] = [];
        const query = { $filter: filter, $select: ACTIVITY_FIELDS };
        for await (const page of arm.pages(path, ACTIVITY_LOG_API, query)) {
          events.push(...page.map(activityEventFromArm));
          if (events.length > MOST_EVENTS) return { events: events.slice(0, MOST_EVENTS), isComplete: false };
        }
        return { events, isComplete: true };
      }),

    getProviderRegistration: (subscriptionId, namespace) =>
      reading(
        inSubscription('Microsoft.Resources/subscriptions/providers/read', subscriptionId),
        async () => {
          const provider = await clients.resources(subscriptionId).providers.get(namespace);
          return z.string().parse(provider.registrationState);
        },
      ),

    listSubscriptions: () =>
      reading({ action: 'Microsoft.Resources/subscriptions/read', on: '/subscriptions' }, async () => {
        if (scope.subscriptions.length > 0) return scope.subscriptions;
        return z
          .array(z.object({ subscriptionId: z.string() }))
          .parse(await arm.list('/subscriptions', SUBSCRIPTIONS_API))
          .map((subscription) => subscription.subscriptionId);
      }),

    queryResourceGraph: (query, row) =>
      reading({ action: 'Microsoft.Resources/subscriptions/read', on: 'Azure Resource Graph' }, async () => {
        const rows: unknown[] = [];
        let skipToken: string | undefined;
        do {
          const page = await resourceGraph.resources({
            query,
            ...(scope.subscriptions.length > 0 && { subscriptions: [...scope.subscriptions] }),
            ...(scope.managementGroup !== null && { managementGroups: [scope.managementGroup] }),
            options: { resultFormat: 'objectArray', top: GRAPH_PAGE_SIZE, ...(skipToken && { skipToken }) },
          });
          rows.push(...z.array(z.unknown()).parse(page.data));
          skipToken = page.skipToken;
        } while (skipToken);
        return z.array(row).parse(rows);
      }),

    queryLogs: (workspace, query, row) =>
      reading(
        { action: 'Microsoft.OperationalInsights/workspaces/query/read', on: `workspace ${workspace}` },
        async () => {
          const result = await logs.queryWorkspace(workspace, query, LOG_TIMESPAN);
          const isPartial = result.status === 'PartialFailure';
          const table = isPartial ? result.partialTables[0] : result.tables[0];
          if (!table && !isPartial) throw new TypeError('Log Analytics answered 200 without a table');
          return { rows: z.array(row).parse(objectsOf(table)), isPartial };
        },
      ),
  };
}

/** A table's rows as objects by column name. */
function objectsOf(table: LogsTable | undefined): readonly Readonly<Record<string, unknown>>[] {
  if (!table) return [];
  const names = table.columnDescriptors.map((column) => column.name ?? '');
  return table.rows.map((cells) => Object.fromEntries(names.map((name, index) => [name, cells[index]])));
}

async function allPages<Item, Parsed>(
  pages: AsyncIterable<Item>,
  parse: (item: Item) => Parsed,
): Promise<readonly Parsed[]> {
  const parsed: Parsed[] = [];
  for await (const item of pages) parsed.push(parse(item));
  return parsed;
}

function inSubscription(action: string, subscriptionId: string): ReadTarget {
  return { action, on: `/subscriptions/${subscriptionId}` };
}

function partsOf(id: MachineId): { subscriptionId: string; resourceGroup: string; name: string } {
  const parts = parseResourceId(id);
  if (!parts) throw new Error(`Not a machine's resource id: ${id}`);
  return parts;
}

const arcVersion = z.object({ properties: z.object({ version: z.string() }) });

function arcVersionFromArm(body: unknown): string {
  return arcVersion.parse(body).properties.version;
}
