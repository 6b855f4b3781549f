import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import { assessmentRow, installationRow, pendingRow, runUpdateRow } from '../../support/world/graph-rows.ts';
import { workspaces } from '../../support/world/logs.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';

export const VM = machineId('vm-01');
export const FINE = machineId('vm-fine');
export const LINUX = machineId('arc-01', 'azure-arc');
export const OCTOBER =
  '2026-10 Cumulative Update for Microsoft server operating system version 21H2 for x64-based Systems (KB5070000)';
export const NOVEMBER =
  '2026-11 Cumulative Update for Microsoft server operating system version 21H2 for x64-based Systems (KB5072033)';
export const SQL = 'Security Update for SQL Server 2022 RTM CU (KB5068406)';

/** What one run did, twenty days ago unless it says otherwise. */
export const ran = (updates: Readonly<Record<string, string>>, at = 'now-20d', run: JsonObject = {}) => [
  installationRow(VM, at, run),
  ...Object.entries(updates).map(([name, state]) => runUpdateRow(VM, at, name, state)),
];

/** A run of its own, two days ago. */
export const ranSince = (name: string, state = 'Installed'): readonly JsonObject[] =>
  [installationRow(VM, 'now-2d'), runUpdateRow(VM, 'now-2d', name, state)].map((row) => ({
    ...row,
    id: String(row.id).replace(
      '7ab4e662-1e69-4a6f-810a-2235168d2b60',
      '8bc5f773-2f7a-4b70-921b-3346279e3c71',
    ),
  }));

export function tenant(
  rows: readonly JsonObject[],
  pending: readonly string[] = [],
  keys: JsonObject = {},
  assessed: JsonObject = {},
): World {
  return world({
    resources: [virtualMachine('vm-01'), virtualMachine('vm-fine')],
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(VM, 'now-6h', assessed),
        ...pending.map((name) => pendingRow(VM, 'now-6h', name)),
        assessmentRow(FINE, 'now-6h'),
      ],
      patchinstallationresources: [...rows],
    },
    ...keys,
  });
}

export const ASKED = { machine: 'vm-01', asked: { kb: ['5070000'] } } as const;

/** A row of `UpdateRunProgress`, of a computer that is no Azure resource. */
export function deployed(Title: string, InstallationStatus: string, day = '2024-08-25'): JsonObject {
  return {
    TimeGenerated: `${day}T18:00:00Z`,
    Computer: 'old-fs-01',
    UpdateRunName: `Sunday ${day}`,
    CorrelationId: `d0000000-0000-4000-8000-0000${day.replaceAll('-', '')}`,
    UpdateId: Title,
    Title,
    KBID: /KB(\d+)/.exec(Title)?.[1] ?? '',
    InstallationStatus,
    StartTime: `${day}T17:00:00Z`,
    EndTime: `${day}T18:00:00Z`,
  };
}
export const legacy = (...UpdateRunProgress: readonly JsonObject[]) =>
  world({
    workspaces: workspaces({
      UpdateRunProgress,
      Heartbeat: [{ TimeGenerated: '2024-08-30T00:00:00Z', Computer: 'old-fs-01' }],
    }),
  });
export const OLD = { machine: 'old-fs-01', asked: { kb: ['5070000'] } } as const;
