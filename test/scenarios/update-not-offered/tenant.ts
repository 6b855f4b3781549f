import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { assessmentRow, pendingRow } from '../../support/world/graph-rows.ts';
import { workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';

export const VM = machineId('vm-02');
/** Another machine, of another release, that misses what vm-02 is asked about. */
export const OTHER = machineId('vm-fine');

export const OCTOBER =
  '2026-10 Cumulative Update for Microsoft server operating system version 21H2 for x64-based Systems (KB5070000)';
export const NOVEMBER =
  '2026-11 Cumulative Update for Microsoft server operating system version 21H2 for x64-based Systems (KB5072033)';
export const FOR_2019 = '2026-11 Cumulative Update for Windows Server 2019 for x64-based Systems (KB5072032)';

/** vm-02 assessed six hours ago; beside it a machine that is fine, with what its assessment found. */
export function tenant({
  machine = virtualMachine('vm-02'),
  assessed = [assessmentRow(VM, 'now-6h')],
  pending = [],
  elsewhere = [],
  installed = [],
  tables = {},
  ...keys
}: {
  readonly machine?: JsonObject;
  readonly assessed?: readonly JsonObject[];
  readonly pending?: readonly string[];
  readonly elsewhere?: readonly JsonObject[];
  readonly installed?: readonly JsonObject[];
  readonly tables?: JsonObject | null;
  readonly faults?: readonly JsonObject[];
}): World {
  return world({
    resources: [machine, virtualMachine('vm-fine')],
    resourceGraph: {
      patchassessmentresources: [
        ...assessed,
        ...pending.map((name) => pendingRow(VM, 'now-6h', name)),
        assessmentRow(OTHER, 'now-5h'),
        ...elsewhere,
      ],
      patchinstallationresources: [...installed],
    },
    ...(tables && { workspaces: workspaces(tables) }),
    ...keys,
  });
}

/** What another machine misses. */
export function missedElsewhere(name: string, publishedDateTime = 'now-10d'): JsonObject {
  return pendingRow(OTHER, 'now-5h', name, { publishedDateTime });
}

/** A row of `Update` of vm-02, of August 2024. */
export function updateRow(Title: string, UpdateState: string, changes: JsonObject = {}): JsonObject {
  return {
    TimeGenerated: '2024-08-29T20:10:00Z',
    Computer: 'vm-02',
    UpdateID: Title,
    Title,
    KBID: /KB(\d+)/.exec(Title)?.[1] ?? '',
    UpdateState,
    Classification: 'Security Updates',
    Approved: true,
    ApprovalSource: 'Microsoft Update',
    PublishedDate: '2024-08-13T17:00:00Z',
    OSType: 'Windows',
    ResourceId: VM,
    ...changes,
  };
}

export const ON_WSUS = [assessmentRow(VM, 'now-6h', { patchServiceUsed: 'WU-WSUS' })];
