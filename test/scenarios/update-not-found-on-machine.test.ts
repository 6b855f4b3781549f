import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { updateNotFoundOnMachine } from '../../src/scenarios/update-not-found-on-machine/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { assessmentRow, installationRow, pendingRow, runUpdateRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const VM = machineId('vm-01');
const FINE = machineId('vm-fine');
const LINUX = machineId('arc-01', 'azure-arc');
const OCTOBER =
  '2026-10 Cumulative Update for Microsoft server operating system version 21H2 for x64-based Systems (KB5070000)';
const NOVEMBER =
  '2026-11 Cumulative Update for Microsoft server operating system version 21H2 for x64-based Systems (KB5072033)';
const SQL = 'Security Update for SQL Server 2022 RTM CU (KB5068406)';

/** What one run did, twenty days ago unless it says otherwise. */
const ran = (updates: Readonly<Record<string, string>>, at = 'now-20d', run: JsonObject = {}) => [
  installationRow(VM, at, run),
  ...Object.entries(updates).map(([name, state]) => runUpdateRow(VM, at, name, state)),
];

/** A run of its own, two days ago. */
const ranSince = (name: string, state = 'Installed'): readonly JsonObject[] =>
  [installationRow(VM, 'now-2d'), runUpdateRow(VM, 'now-2d', name, state)].map((row) => ({
    ...row,
    id: String(row.id).replace(
      '7ab4e662-1e69-4a6f-810a-2235168d2b60',
      '8bc5f773-2f7a-4b70-921b-3346279e3c71',
    ),
  }));

function tenant(
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

const ASKED = { machine: 'vm-01', asked: { kb: ['5070000'] } } as const;

/** A row of `UpdateRunProgress`, of a computer that is no Azure resource. */
function deployed(Title: string, InstallationStatus: string, day = '2024-08-25'): JsonObject {
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
const legacy = (...UpdateRunProgress: readonly JsonObject[]) =>
  world({
    workspaces: workspaces({
      UpdateRunProgress,
      Heartbeat: [{ TimeGenerated: '2024-08-30T00:00:00Z', Computer: 'old-fs-01' }],
    }),
  });
const OLD = { machine: 'old-fs-01', asked: { kb: ['5070000'] } } as const;

const CASES: readonly ScenarioCase[] = [
  {
    ...ASKED,
    name: 'the next month went in since',
    world: tenant([...ran({ [OCTOBER]: 'Installed' }), ...ranSince(NOVEMBER)]),
    of: { subject: 'KB5070000' },
    verdict: 'found',
    cause: 'superseded-after-install',
    severity: 'fine',
    otherCauses: ['history-screen-differs'],
    says: /2026-11-18 09:00 UTC.*KB5070000.*KB5072033/,
    advises: /Get-HotFix -Id KB5072033/,
    excludes: ['not-installed'],
    actions: [],
  },
  {
    ...ASKED,
    name: 'the next month failed since: the older one is still in',
    world: tenant([...ran({ [OCTOBER]: 'Installed' }), ...ranSince(NOVEMBER, 'Failed')]),
    verdict: 'found',
    cause: 'history-screen-differs',
    severity: 'fine',
    says: /Windows Update Agent API/,
    advises: /WindowsUpdateClient.*Get-HotFix -Id KB5070000/,
    evidence: { 'properties.installationState': 'Installed', 'properties.status': 'Succeeded' },
    excludes: ['superseded-after-install', 'not-installed'],
    actions: ['collect-guest-evidence'],
  },
  {
    ...ASKED,
    name: 'installed, and the restart is still to come',
    world: tenant(ran({ [OCTOBER]: 'Installed' }, 'now-20d', { rebootStatus: 'Required' })),
    verdict: 'found',
    cause: 'history-screen-differs',
    advises: /restart after the run|実行後の再起動/,
  },
  {
    name: 'a run knew of it and its filters left it out',
    ...ASKED,
    world: tenant(ran({ [OCTOBER]: 'Excluded', [SQL]: 'Installed' }), [OCTOBER]),
    verdict: 'found',
    cause: 'not-installed',
    says: /Excluded/,
    evidence: { 'properties.installationState': 'Excluded' },
    actions: ['install-updates kb=5070000'],
  },
  {
    ...ASKED,
    name: 'the run failed to install it',
    world: tenant(ran({ [OCTOBER]: 'Failed', [SQL]: 'Installed' })),
    verdict: 'found',
    cause: 'not-installed',
    severity: 'act-now',
    says: /Failed/,
    evidence: { 'properties.installationState': 'Failed' },
    excludes: ['superseded-after-install', 'history-screen-differs'],
    actions: ['install-updates kb=5070000'],
  },
  {
    ...ASKED,
    name: 'installed once, failed at the next run',
    world: tenant([...ran({ [OCTOBER]: 'Installed' }), ...ranSince(OCTOBER, 'Failed')]),
    verdict: 'found',
    cause: 'not-installed',
  },
  {
    ...ASKED,
    name: 'the run left it pending',
    world: tenant(ran({ [OCTOBER]: 'Pending' })),
    verdict: 'found',
    cause: 'not-installed',
    says: /Pending/,
  },
  {
    ...ASKED,
    name: 'installed, listed again, and the restart that completes it is still to come',
    world: tenant(
      ran({ [OCTOBER]: 'Installed' }, 'now-20d', { rebootStatus: 'Required' }),
      [OCTOBER],
      {},
      {
        rebootPending: true,
      },
    ),
    verdict: 'found',
    cause: 'not-installed',
    says: /rebootStatus:? Required/,
    advises: /Restart the machine|再起動してから/,
    evidence: { 'properties.rebootStatus': 'Required', 'properties.rebootPending': 'true' },
    actions: [],
  },
  {
    ...ASKED,
    name: 'installed, restarted by somebody since, and listed again: it did not stay in',
    world: tenant(
      ran({ [OCTOBER]: 'Installed' }, 'now-20d', { rebootStatus: 'Required' }),
      [OCTOBER],
      {},
      {
        rebootPending: false,
      },
    ),
    verdict: 'found',
    cause: 'not-installed',
    advises: /event 20|イベント 20/,
    actions: ['install-updates kb=5070000'],
  },
  {
    ...ASKED,
    name: 'no run had it, and it is pending',
    world: tenant(ran({ [SQL]: 'Installed' }), [OCTOBER]),
    verdict: 'found',
    cause: 'not-installed',
    evidence: { 'properties.patchName': OCTOBER },
  },
  {
    ...ASKED,
    name: 'no run had it, and nothing lists it',
    world: tenant(ran({ [SQL]: 'Installed' })),
    verdict: 'unknown',
    gaps: { 'installed-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'no update is named: the latest run speaks',
    world: tenant(ran({ [OCTOBER]: 'Installed', [SQL]: 'Installed' })),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'history-screen-differs',
    says: /1 more|ほか 1 件/,
    excludes: ['superseded-after-install', 'not-installed'],
  },
  {
    name: 'no update is named, one of two failed: both',
    world: tenant(ran({ [OCTOBER]: 'Failed', [SQL]: 'Installed' })),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'history-screen-differs',
    otherCauses: ['not-installed'],
  },
  {
    name: 'no update is named, all failed',
    world: tenant(ran({ [OCTOBER]: 'Failed', [SQL]: 'Failed' })),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'not-installed',
    says: /1 more|ほか 1 件/,
  },
  {
    name: 'the machine beside it has no run on record',
    world: tenant(ran({ [OCTOBER]: 'Installed' })),
    machine: 'vm-fine',
    verdict: 'unknown',
    gaps: { 'installed-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'Linux: the package manager shows what went in',
    world: world({
      resources: [arcServer('arc-01', { properties: { osType: 'linux' } })],
      resourceGraph: {
        patchassessmentresources: [assessmentRow(LINUX, 'now-6h')],
        patchinstallationresources: [
          installationRow(LINUX, 'now-2d'),
          runUpdateRow(LINUX, 'now-2d', 'openssl', 'Installed'),
        ],
      },
    }),
    machine: 'arc-01',
    verdict: 'clear',
    cause: null,
    says: /dpkg -l/,
  },
  {
    ...ASKED,
    name: 'Resource Graph may not be read',
    world: tenant([], [], { faults: [{ api: 'resource-graph', status: 403 }] }),
    machine: VM.toLowerCase(),
    verdict: 'unknown',
    gaps: { 'installed-updates': 'AZ_FORBIDDEN' },
  },
  {
    ...OLD,
    name: 'Update Management: a later deployment installed the next month',
    world: legacy(deployed(OCTOBER, 'Succeeded', '2024-08-18'), deployed(NOVEMBER, 'Succeeded')),
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'superseded-after-install',
    otherCauses: ['history-screen-differs'],
    excludes: ['not-installed'],
  },
  {
    ...OLD,
    name: 'Update Management: an earlier deployment installed the next month, which takes no place later',
    world: legacy(deployed(OCTOBER, 'Succeeded'), deployed(NOVEMBER, 'Succeeded', '2024-08-18')),
    verdict: 'found',
    cause: 'history-screen-differs',
    says: /Windows Update Agent API/,
    excludes: ['superseded-after-install', 'not-installed'],
  },
  {
    ...OLD,
    name: 'Update Management: no room was left for it',
    world: legacy(deployed(OCTOBER, 'MaintenanceWindowExceeded')),
    verdict: 'found',
    cause: 'not-installed',
    severity: 'at-risk',
    evidence: { InstallationStatus: 'MaintenanceWindowExceeded' },
    excludes: ['superseded-after-install', 'history-screen-differs'],
  },
  {
    name: 'Update Management: no update named, the newest deployment failed with one',
    world: legacy(deployed(OCTOBER, 'Succeeded', '2024-08-18'), deployed(NOVEMBER, 'InstallFailed')),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'not-installed',
    says: /KB5072033/,
  },
  {
    ...OLD,
    name: 'Update Management: no deployment had it',
    world: legacy(deployed(NOVEMBER, 'Succeeded')),
    verdict: 'not-applicable',
  },
  {
    name: 'Update Management: the workspace may not be read',
    world: tenant(ran({ [OCTOBER]: 'Installed' }), [], {
      workspaces: workspaces({ UpdateRunProgress: [deployed(OCTOBER, 'Succeeded')] }),
      faults: [{ api: 'log-analytics', status: 403 }],
    }),
    machine: 'vm-01',
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-deployments': 'AZ_FORBIDDEN' },
  },
];

const installedThen = (at: string): ScenarioCase => ({
  ...ASKED,
  name: `installed ${at}, and listed as missing`,
  world: tenant(ran({ [OCTOBER]: 'Installed' }, at), [OCTOBER]),
  verdict: 'found',
  cause: 'history-screen-differs',
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'the start of the assessment that misses it again',
    below: { ...installedThen('now-21601s'), cause: 'not-installed' },
    at: installedThen('now-6h'),
    above: installedThen('now-21599s'),
  },
];

describe('update-not-found-on-machine', () => proveScenario(updateNotFoundOnMachine, CASES, THRESHOLDS));
