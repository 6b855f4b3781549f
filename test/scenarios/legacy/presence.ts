import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../../support/world/world.ts';

/** The newest row of the workspace: two years before the question, so that nothing may count back from now. */
export const END = '2024-08-31T00:00:00Z';
export const LAW = '33333333-3333-4333-8333-333333333333';
export const OTHER_LAW = '44444444-4444-4444-8444-444444444444';
export const VM = machineId('vm-01');
export const ACCOUNT = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa`;

/** A heartbeat of the Log Analytics agent with the solution of Update Management. */
export const heartbeat = (Computer: string, at: string, columns: JsonObject = {}): JsonObject => ({
  TimeGenerated: at,
  Category: 'Direct Agent',
  Computer,
  Solutions: '"security", "updates"',
  SourceComputerId: idOf(Computer),
  ...columns,
});

/** An id of the agent that is the computer's own. */
export const idOf = (computer: string): string =>
  `0a000000-0000-4000-8000-${Buffer.from(computer).toString('hex').padStart(12, '0').slice(-12)}`;

export const summary = (Computer: string, at: string, columns: JsonObject = {}): JsonObject => ({
  TimeGenerated: at,
  Computer,
  SourceComputerId: idOf(Computer),
  TotalUpdatesMissing: 3,
  ...columns,
});

export const update = (Computer: string, at: string, columns: JsonObject = {}): JsonObject => ({
  TimeGenerated: at,
  Computer,
  SourceComputerId: idOf(Computer),
  Title: '2024-08 Cumulative Update (KB5041160)',
  UpdateState: 'Needed',
  ...columns,
});

export const operation = (Detail: string, at: string, columns: JsonObject = {}): JsonObject => ({
  TimeGenerated: at,
  OperationCategory: 'Data Collection Status',
  OperationStatus: 'Warning',
  Detail,
  ...columns,
});

export interface Tables {
  readonly Heartbeat?: readonly JsonObject[];
  readonly Update?: readonly JsonObject[];
  readonly UpdateSummary?: readonly JsonObject[];
  readonly Operation?: readonly JsonObject[];
  readonly Event?: readonly JsonObject[];
  readonly UpdateRunProgress?: readonly JsonObject[];
}

/** What an untroubled computer `neighbour` leaves, who reports to the end. */
export const NEIGHBOUR: Required<Pick<Tables, 'Heartbeat' | 'UpdateSummary'>> = {
  Heartbeat: [heartbeat('neighbour', END)],
  UpdateSummary: [summary('neighbour', '2024-08-30T20:00:00Z')],
};

/** A workspace in which `neighbour` reported to the end, with the given rows. */
export function workspace(tables: Tables, customerId = LAW, more: JsonObject = {}): JsonObject {
  return {
    customerId,
    resourceId: workspaceId(customerId),
    tables: {
      ...tables,
      Heartbeat: [...NEIGHBOUR.Heartbeat, ...(tables.Heartbeat ?? [])],
      UpdateSummary: [...NEIGHBOUR.UpdateSummary, ...(tables.UpdateSummary ?? [])],
    } as JsonObject,
    ...more,
  };
}

export function workspaceId(customerId = LAW): string {
  const name = customerId === LAW ? 'law' : 'law-2';
  return `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-logs/providers/Microsoft.OperationalInsights/workspaces/${name}`;
}

/** An Automation account, linked to a workspace, with these system hybrid workers. */
export function account(linkedTo: string | null, workers: readonly string[] = []): readonly JsonObject[] {
  return [
    {
      id: ACCOUNT,
      type: 'Microsoft.Automation/automationAccounts',
      name: 'aa',
      location: 'japaneast',
      properties: { state: 'Ok' },
    },
    ...workers.map((name) => ({
      id: `${ACCOUNT}/hybridRunbookWorkerGroups/${name}_57e289b8-6bfc-4bc0-8011-29648ed2c081`,
      type: 'Microsoft.Automation/automationAccounts/hybridRunbookWorkerGroups',
      name: `${name}_57e289b8-6bfc-4bc0-8011-29648ed2c081`,
      properties: { groupType: 'System' },
    })),
    ...(linkedTo === null
      ? []
      : [
          {
            id: `${linkedTo}/linkedServices/Automation`,
            type: 'Microsoft.OperationalInsights/workspaces/linkedServices',
            name: 'Automation',
            properties: { resourceId: ACCOUNT },
          },
        ]),
  ];
}

/** A tenant of `vm-01` and what the workspaces have of it. */
export function legacyTenant(
  tables: Tables,
  { resources = [], ...keys }: JsonObject & { readonly resources?: readonly JsonObject[] } = {},
): World {
  return world({
    resources: [virtualMachine('vm-01'), ...resources],
    workspaces: [workspace(tables)],
    ...keys,
  });
}
