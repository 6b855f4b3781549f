import { z } from 'zod';
import type { AzureScope } from '../../model/azure-scope.ts';
import type { MachineId } from '../../model/machine.ts';
import { ACTIVITY_FIELDS, type ActivityEvent, activityEventFromArm } from '../activity-event.ts';
import { arcMachineFromArm } from '../arc-machine.ts';
import { deploymentMachineRun, hybridWorkerGroup, linkedWorkspace, updateDeployment } from '../automation.ts';
import type { Azure } from '../azure.ts';
import { machineExtensionFromArm, machineExtensionFromSdk } from '../machine-extension.ts';
import { maintenanceConfiguration } from '../maintenance-configuration.ts';
import { publishedVersions } from '../published-versions.ts';
import { AzureReadError, type ReadTarget, reading, readingPages } from '../read-error.ts';
import { parseResourceId } from '../resource-id.ts';
import { type VirtualMachine, virtualMachineFromSdk } from '../virtual-machine.ts';
import type { Clients } from './clients.ts';
import { KeptPermissions } from './kept-permissions.ts';
import { LOG_ANALYTICS_URL, logRows, workspaceTarget } from './log-analytics.ts';
import { LookUps } from './look-ups.ts';
import { RESOURCE_GRAPH, RESOURCE_GRAPH_URL, resourceGraphPages } from './resource-graph.ts';

/** Stable version that carries assessPatches; Arc's `status` and `osProfile` are the same in later previews. */
const HYBRID_COMPUTE_API = '2022-12-27';
/** The first stable version that lists the versions of extensions. */
const ARC_EXTENSION_VERSIONS_API = '2022-11-10';
const SUBSCRIPTIONS_API = '2022-12-01';
const MAINTENANCE_API = '2023-04-01';
/** The last stable version of update deployments. */
const UPDATE_DEPLOYMENTS_API = '2019-06-01';
const HYBRID_WORKERS_API = '2023-11-01';
const ACTIVITY_LOG_API = '2015-04-01';
/** More events of one resource than anybody reads; a page holds about 200. */
const MOST_EVENTS = 1000;

/** Azure advises fewer than 300 resources in one query ("Guidance for throttled requests in Azure Resource Graph"). */
const MOST_IDS_IN_A_GRAPH_QUERY = 250;
/** Log Analytics has no such limit; a query of this many names and ids is about 100 KB. */
const MOST_NAMES_IN_A_LOG_QUERY = 1_000;

/** The door to Azure over the SDK clients. */
export function createAzure(clients: Clients, scope: AzureScope): Azure {
  const { arm, gates } = clients;
  const permissions = new KeptPermissions(clients);
  const graphLookUps = new LookUps({
    mostValues: MOST_IDS_IN_A_GRAPH_QUERY,
    inTurn: (work) => reading(RESOURCE_GRAPH, () => gates.inTurn(RESOURCE_GRAPH_URL, work)),
    query: async (query, row) => ({
      rows: await allPages(resourceGraphPages(clients, scope, query, row)),
      isPartial: false,
    }),
  });
  const lookUpsOf = byWorkspace(
    (workspace) =>
      new LookUps({
        mostValues: MOST_NAMES_IN_A_LOG_QUERY,
        inTurn: (work) => reading(workspaceTarget(workspace), () => gates.inTurn(LOG_ANALYTICS_URL, work)),
        query: (query, row) => logRows(clients, workspace, query, row),
      }),
  );

  return {
    scope,

    getRecord: async (path, apiVersion, action) => {
      try {
        return await reading({ action, on: path }, () => arm.get(path, apiVersion));
      } catch (error) {
        if (error instanceof AzureReadError && error.code === 'AZ_NOT_FOUND') return null;
        throw error;
      }
    },

    getVirtualMachine: (id) =>
      reading({ action: 'Microsoft.Compute/virtualMachines/instanceView/read', on: id }, async () => {
        const { subscriptionId, resourceGroup, name } = partsOf(id);
        const vm = await clients
          .compute(subscriptionId)
          .virtualMachines.get(resourceGroup, name, { expand: 'instanceView' });
        return virtualMachineFromSdk(vm);
      }),

    listVirtualMachines: (subscriptionId) =>
      allPages(
        readingPages(inSubscription('Microsoft.Compute/virtualMachines/read', subscriptionId), () =>
          parsedPages(clients.compute(subscriptionId).virtualMachines.listAll().byPage()),
        ),
      ),

    listVirtualMachineStatusPages: (subscriptionId) => statusPages(clients, subscriptionId),

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

    listUpdateDeployments: (accountId) =>
      reading(inAccount('softwareUpdateConfigurations', accountId), async () =>
        z
          .array(updateDeployment)
          .parse(await arm.list(`${accountId}/softwareUpdateConfigurations`, UPDATE_DEPLOYMENTS_API)),
      ),

    listDeploymentMachineRuns: (accountId, wanted) =>
      reading(inAccount('softwareUpdateConfigurationMachineRuns', accountId), async () => {
        const [field, value] =
          'status' in wanted
            ? ['status', wanted.status]
            : ['softwareUpdateConfiguration/name', wanted.deployment];
        const query = { $filter: `properties/${field} eq '${value.replaceAll("'", "''")}'` };
        const path = `${accountId}/softwareUpdateConfigurationMachineRuns`;
        return z.array(deploymentMachineRun).parse(await arm.list(path, UPDATE_DEPLOYMENTS_API, query));
      }),

    listHybridWorkerGroups: (accountId) =>
      reading(inAccount('hybridRunbookWorkerGroups', accountId), async () =>
        z
          .array(hybridWorkerGroup)
          .parse(await arm.list(`${accountId}/hybridRunbookWorkerGroups`, HYBRID_WORKERS_API)),
      ),

    getLinkedWorkspace: (accountId) =>
      reading(inAccount('linkedWorkspace', accountId), async () =>
        linkedWorkspace.parse(await arm.get(`${accountId}/linkedWorkspace`, HYBRID_WORKERS_API)),
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

    listOwnPermissions: (scope) => permissions.at(scope),

    listSubscriptions: () =>
      reading({ action: 'Microsoft.Resources/subscriptions/read', on: '/subscriptions' }, async () => {
        if (scope.subscriptions.length > 0) return scope.subscriptions;
        return z
          .array(z.object({ subscriptionId: z.string() }))
          .parse(await arm.list('/subscriptions', SUBSCRIPTIONS_API))
          .map((subscription) => subscription.subscriptionId);
      }),

    queryResourceGraph(query, row) {
      return allPages(resourceGraphPages(clients, scope, query, row));
    },

    queryResourceGraphPages: (query, row) => resourceGraphPages(clients, scope, query, row),

    async lookUp(kind, lists) {
      return (await graphLookUps.find(kind, lists)).rows;
    },

    queryLogs: (workspace, query, row) => logRows(clients, workspace, query, row),

    lookUpLogs: (workspace, kind, lists) => lookUpsOf(workspace).find(kind, lists),
  };
}

async function allPages<Item>(pages: AsyncIterable<readonly Item[]>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const page of pages) for (const item of page) all.push(item);
  return all;
}

function inSubscription(action: string, subscriptionId: string): ReadTarget {
  return { action, on: `/subscriptions/${subscriptionId}` };
}

function inAccount(collection: string, accountId: string): ReadTarget {
  return { action: `Microsoft.Automation/automationAccounts/${collection}/read`, on: accountId };
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

function statusPages(clients: Clients, subscriptionId: string): AsyncIterable<readonly VirtualMachine[]> {
  return readingPages(
    inSubscription('Microsoft.Compute/virtualMachines/instanceView/read', subscriptionId),
    () =>
      parsedPages(clients.compute(subscriptionId).virtualMachines.listAll({ statusOnly: 'true' }).byPage()),
  );
}

async function* parsedPages(
  pages: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<readonly VirtualMachine[]> {
  for await (const page of pages) yield page.map(virtualMachineFromSdk);
}

function byWorkspace(create: (workspace: string) => LookUps): (workspace: string) => LookUps {
  const all = new Map<string, LookUps>();
  return (workspace) => {
    const one = all.get(workspace) ?? create(workspace);
    all.set(workspace, one);
    return one;
  };
}
