import type { LogsTable } from '@azure/monitor-query';
import { z } from 'zod';
import type { AzureScope } from '../model/azure-scope.ts';
import type { MachineId } from '../model/machine.ts';
import { arcExtensionFromArm } from './arc-extension.ts';
import { arcMachineFromArm } from './arc-machine.ts';
import type { Azure } from './azure.ts';
import type { Clients } from './clients.ts';
import { type ReadTarget, reading } from './read-error.ts';
import { parseResourceId } from './resource-id.ts';
import { virtualMachineFromSdk } from './virtual-machine.ts';

/** Stable version that carries assessPatches; Arc's `status` and `osProfile` are the same in later previews. */
const HYBRID_COMPUTE_API = '2022-12-27';
const SUBSCRIPTIONS_API = '2022-12-01';
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
        (await arm.list(`${id}/extensions`, HYBRID_COMPUTE_API)).map(arcExtensionFromArm),
      ),

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
