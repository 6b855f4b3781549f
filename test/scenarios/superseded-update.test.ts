import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { supersededUpdate } from '../../src/scenarios/superseded-update/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { assessmentRow, pendingRow, runUpdateRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const VM = machineId('vm-01');
const FINE = machineId('vm-fine');
const OCTOBER =
  '2026-10 Cumulative Update for Microsoft server operating system version 21H2 for x64-based Systems (KB5070000)';
const NOVEMBER =
  '2026-11 Cumulative Update for Microsoft server operating system version 21H2 for x64-based Systems (KB5072033)';
const SQL = 'Security Update for SQL Server 2022 RTM CU (KB5068406)';

/** vm-01 assessed six hours ago with that pending, and vm-fine with nothing but November's update. */
function tenant(
  pending: readonly string[],
  {
    service = 'WU',
    status = 'Succeeded',
    counts = {},
    installed = [],
    ...keys
  }: {
    readonly service?: string;
    readonly status?: string;
    readonly counts?: JsonObject;
    readonly installed?: readonly JsonObject[];
    readonly workspaces?: readonly JsonObject[];
    readonly faults?: readonly JsonObject[];
  } = {},
): World {
  return world({
    resources: [virtualMachine('vm-01'), virtualMachine('vm-fine')],
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(VM, 'now-6h', {
          status,
          patchServiceUsed: service,
          availablePatchCountByClassification: counts,
        }),
        ...pending.map((name) => pendingRow(VM, 'now-6h', name)),
        assessmentRow(FINE, 'now-6h'),
        pendingRow(FINE, 'now-6h', NOVEMBER),
      ],
      patchinstallationresources: [...installed],
    },
    ...keys,
  });
}

const installedAt = (at: string, name = NOVEMBER, state = 'Installed') => [runUpdateRow(VM, at, name, state)];
const ASKED = { machine: 'vm-01', asked: { kb: ['5070000'] } } as const;

/** A row of `Update`, of a computer that is no Azure resource. */
function row(Title: string, UpdateState: string, changes: JsonObject = {}): JsonObject {
  return {
    TimeGenerated: '2024-08-29T20:10:00Z',
    Computer: 'old-fs-01',
    UpdateID: Title,
    Title,
    KBID: /KB(\d+)/.exec(Title)?.[1] ?? '',
    UpdateState,
    Approved: true,
    ApprovalSource: 'Microsoft Update',
    OSType: 'Windows',
    ...changes,
  };
}
const FROM_WSUS = { ApprovalSource: 'WSUS' };
const legacy = (...Update: readonly JsonObject[]) =>
  world({
    workspaces: workspaces({
      Update,
      Heartbeat: [{ TimeGenerated: '2024-08-30T00:00:00Z', Computer: 'old-fs-01' }],
    }),
  });

const CASES: readonly ScenarioCase[] = [
  {
    name: 'WSUS offers both months',
    world: tenant([OCTOBER, NOVEMBER, SQL], { service: 'WU-WSUS' }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'declined-needed-in-wsus',
    severity: 'fix-setting',
    otherCauses: ['newer-update-pending'],
    says: /WSUS.*KB5070000.*KB5072033/,
    advises: /Invoke-WsusServerCleanup -DeclineSupersededUpdates -WhatIf/,
    evidence: { 'properties.patchServiceUsed': 'WU-WSUS', 'properties.patchName': OCTOBER },
    excludes: ['assessment-stale'],
    actions: ['assess-now'],
  },
  {
    ...ASKED,
    name: 'the assessment counts updates, and the list of them is withheld',
    world: tenant([], { counts: { security: 3 } }),
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_NO_DATA' },
  },
  {
    ...ASKED,
    name: 'WSUS offers the older one after the newer one was installed',
    world: tenant([OCTOBER], { service: 'WU-WSUS', installed: installedAt('now-2d') }),
    of: { subject: 'KB5070000' },
    verdict: 'found',
    cause: 'declined-needed-in-wsus',
    otherCauses: [],
    excludes: ['newer-update-pending', 'assessment-stale'],
  },
  {
    ...ASKED,
    name: 'the newer one is pending beside it',
    world: tenant([OCTOBER, NOVEMBER]),
    verdict: 'found',
    cause: 'newer-update-pending',
    severity: 'act-now',
    says: /KB5070000.*KB5072033/,
    advises: /Package Details|パッケージの詳細/,
    excludedBy: { 'declined-needed-in-wsus': { 'properties.patchServiceUsed': 'WU' } },
    excludes: ['assessment-stale'],
    actions: ['install-updates kb=5072033'],
  },
  {
    name: 'a preview of the month before is superseded as well',
    world: tenant([OCTOBER.replace('Update for', 'Update Preview for'), NOVEMBER]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'newer-update-pending',
  },
  {
    ...ASKED,
    name: 'the newer one was installed since the assessment',
    world: tenant([OCTOBER], { installed: installedAt('now-2h') }),
    verdict: 'found',
    cause: 'assessment-stale',
    says: /2026-11-20 07:00 UTC.*KB5070000.*KB5072033/,
    evidence: { 'properties.installationState': 'Installed' },
    excludes: ['declined-needed-in-wsus', 'newer-update-pending'],
    actions: ['assess-now'],
  },
  {
    ...ASKED,
    name: 'Windows asks for it although the newer one is in',
    world: tenant([OCTOBER], { installed: installedAt('now-2d') }),
    verdict: 'clear',
    cause: 'not-superseded',
    severity: 'at-risk',
    says: /KB5070000.*KB5072033/,
  },
  {
    ...ASKED,
    name: 'the newer one failed, so the older one is needed',
    world: tenant([OCTOBER], { installed: installedAt('now-2d', NOVEMBER, 'Failed') }),
    verdict: 'clear',
    cause: 'not-superseded',
    severity: 'fine',
    says: /KB5070000/,
  },
  {
    name: 'what is listed is for different products',
    world: tenant([NOVEMBER, SQL]),
    machine: 'vm-01',
    verdict: 'clear',
    cause: 'not-superseded',
    severity: 'fine',
  },
  {
    name: 'the machine beside it has one month alone',
    world: tenant([OCTOBER, NOVEMBER]),
    machine: 'vm-fine',
    verdict: 'clear',
    cause: 'not-superseded',
  },
  {
    ...ASKED,
    name: 'it is not listed at all',
    world: tenant([NOVEMBER]),
    verdict: 'clear',
    cause: null,
    says: /KB5070000/,
  },
  { name: 'nothing is listed', world: tenant([]), machine: 'vm-01', verdict: 'clear', cause: null },
  {
    name: 'the assessment failed: its list is none',
    world: tenant([OCTOBER, NOVEMBER], { status: 'Failed' }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'never assessed, an Arc-enabled server',
    world: world({ resources: [arcServer('arc-01')] }),
    machine: 'arc-01',
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'an assessment that does not say where updates come from',
    world: tenant([OCTOBER], { service: '' }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_NO_DATA' },
    excludes: ['newer-update-pending', 'assessment-stale'],
  },
  {
    name: 'Resource Graph may not be read',
    world: tenant([OCTOBER, NOVEMBER], { faults: [{ api: 'resource-graph', status: 403 }] }),
    machine: VM.toLowerCase(),
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_FORBIDDEN' },
  },
  {
    name: 'Update Management: WSUS had both',
    world: legacy(row(OCTOBER, 'Needed', FROM_WSUS), row(NOVEMBER, 'Needed', FROM_WSUS)),
    machine: 'old-fs-01',
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'declined-needed-in-wsus',
    severity: 'at-risk',
    otherCauses: ['newer-update-pending'],
    evidence: { ApprovalSource: 'WSUS', UpdateState: 'Needed' },
    advises: /2024/,
  },
  {
    name: 'Update Management: both from Microsoft',
    world: legacy(row(OCTOBER, 'Needed'), row(NOVEMBER, 'Needed')),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'newer-update-pending',
    excludes: ['declined-needed-in-wsus'],
  },
  {
    name: 'Update Management: the older one was installed at a later scan',
    world: legacy(
      row(OCTOBER, 'Needed', { TimeGenerated: '2024-08-14T00:00:00Z' }),
      row(OCTOBER, 'Installed'),
      row(NOVEMBER, 'Needed'),
    ),
    machine: 'old-fs-01',
    verdict: 'clear',
    cause: 'not-superseded',
  },
  {
    name: 'Update Management: the update that is named was not needed',
    world: legacy(row(NOVEMBER, 'Needed')),
    machine: 'old-fs-01',
    asked: { kb: ['5070000'] },
    verdict: 'not-applicable',
  },
  {
    name: 'Update Management: a computer without any update on record',
    world: world({
      workspaces: workspaces({
        Heartbeat: [{ TimeGenerated: '2024-08-30T00:00:00Z', Computer: 'old-fs-01' }],
      }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
  {
    name: 'Update Management: the workspace may not be read',
    world: tenant([NOVEMBER], {
      workspaces: workspaces({ Update: [row(OCTOBER, 'Needed')] }),
      faults: [{ api: 'log-analytics', status: 403 }],
    }),
    machine: 'vm-01',
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-updates': 'AZ_FORBIDDEN' },
  },
];

const installed = (at: string): ScenarioCase => ({
  ...ASKED,
  name: `installed ${at}`,
  world: tenant([OCTOBER], { installed: installedAt(at) }),
  verdict: 'found',
  cause: 'assessment-stale',
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'the start of the assessment that lists it',
    below: { ...installed('now-21601s'), verdict: 'clear', cause: 'not-superseded' },
    at: installed('now-6h'),
    above: installed('now-21599s'),
  },
];

describe('superseded-update', () => proveScenario(supersededUpdate, CASES, THRESHOLDS));
