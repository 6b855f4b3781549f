import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { LAW, OTHER_LAW, operation, update, workspaceId } from '../../scenarios/legacy/presence.ts';
import { virtualMachine } from './machines.ts';
import { machineId, world } from './world.ts';

const VM = machineId('vm-01');
const AT = '2026-11-20T08:00:00Z';
const BEFORE = '2026-11-20T07:00:00Z';

const legacyHeartbeat = {
  TimeGenerated: AT,
  Category: 'Direct Agent',
  Computer: 'vm-01',
  Solutions: '"updates"',
  SourceComputerId: '0a000000-0000-4000-8000-000000000001',
};

const agentHeartbeat = (TimeGenerated: string): JsonObject => ({
  TimeGenerated,
  Category: 'Azure Monitor Agent',
  Computer: 'vm-01',
  ResourceId: VM,
  _ResourceId: VM,
  Version: '1.30.0.0',
});

/** What a workspace holds that every reader finds something in. */
export const ROWS: Readonly<Record<string, readonly JsonObject[]>> = {
  Heartbeat: [legacyHeartbeat, agentHeartbeat(BEFORE), agentHeartbeat(AT)],
  Update: [update('vm-01', AT)],
  UpdateSummary: [
    { TimeGenerated: AT, Computer: 'vm-01', WindowsUpdateSetting: 'Scheduled installation' } as JsonObject,
  ],
  UpdateRunProgress: [
    {
      TimeGenerated: AT,
      Computer: 'vm-01',
      UpdateRunName: 'Tag-Sunday',
      CorrelationId: 'd0000000-0000-4000-8000-000000000001',
      UpdateId: 'e0000000-0000-4000-8000-000000000001',
      Title: 'KB5039211',
      InstallationStatus: 'Failed',
      StartTime: BEFORE,
    },
  ],
  Event: [
    {
      TimeGenerated: AT,
      Computer: 'vm-01',
      EventLog: 'Operations Manager',
      EventID: 4502,
      RenderedDescription: 'Unable to Register Machine for Patch Management',
    },
  ],
  Operation: [operation('Data collection stopped: OverQuota', AT)],
};

/** The same tables, of another computer alone. */
export const NOTHING: typeof ROWS = Object.fromEntries(
  Object.entries(ROWS).map(([table, rows]) => [
    table,
    rows.map((row) => ({
      ...row,
      Computer: 'neighbour',
      ...('ResourceId' in row && { ResourceId: machineId('neighbour'), _ResourceId: machineId('neighbour') }),
    })),
  ]),
);

/** How it goes with the second workspace, and what then is missing. */
export interface Second {
  readonly is: string;
  readonly keys: JsonObject;
  readonly missing: string | null;
}

export const SECONDS: readonly Second[] = [
  { is: 'may not be read', keys: { faults: [refused(403)] }, missing: 'AZ_FORBIDDEN' },
  { is: 'is out of order', keys: { faults: [refused(500)] }, missing: 'AZ_UNAVAILABLE' },
  { is: 'answers in part', keys: {}, missing: 'AZ_PARTIAL' },
  { is: 'is not in scope', keys: {}, missing: null },
];

function refused(status: number): JsonObject {
  return { api: 'log-analytics', path: `/v1/workspaces/${OTHER_LAW}/query`, status };
}

/** A tenant of `vm-01` whose first workspace holds the tables. */
export function twoWorkspaces(tables: typeof ROWS, { is, keys }: Second): World {
  const second = {
    customerId: OTHER_LAW,
    resourceId: workspaceId(OTHER_LAW),
    tables: NOTHING as JsonObject,
    ...(is === 'answers in part' && {
      partial: Object.keys(ROWS).map((table) => ({ table, message: 'some rows were left out' })),
    }),
  };
  const first = { customerId: LAW, resourceId: workspaceId(LAW), tables: tables as JsonObject };
  return world({
    resources: [virtualMachine('vm-01')],
    workspaces: is === 'is not in scope' ? [first] : [first, second],
    ...keys,
  });
}
