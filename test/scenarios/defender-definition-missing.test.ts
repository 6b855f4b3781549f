import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { defenderDefinitionMissing } from '../../src/scenarios/defender-definition-missing/scenario.ts';
import type { ScenarioCase } from '../support/expected-finding.ts';
import { proveScenario, type Threshold } from '../support/scenario-harness.ts';
import { assessmentRow, installationRow, pendingRow, runUpdateRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { scheduleId } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';

const VM = machineId('vm-01');
const FINE = machineId('vm-fine');
const definition = (version: string) =>
  `Security Intelligence Update for Microsoft Defender Antivirus - KB2267602 (Version ${version}) - Current Channel (Broad)`;
const OLD = '1.441.180.0';
const NEEDED = '1.441.212.0';
const NEW = '1.441.215.0';

/** vm-01 assessed from seven to six hours ago and asked for that title; vm-fine for nothing. */
function tenant(
  title: string | null,
  installed: readonly JsonObject[],
  { status = 'Succeeded', ...keys }: { readonly status?: string } & JsonObject = {},
): World {
  return world({
    resources: [virtualMachine('vm-01'), virtualMachine('vm-fine')],
    resourceGraph: {
      patchassessmentresources: [
        assessmentRow(VM, 'now-6h', { status, startDateTime: 'now-7h' }),
        ...(title === null ? [] : [pendingRow(VM, 'now-6h', title, { classifications: ['Definition'] })]),
        assessmentRow(FINE, 'now-6h'),
      ],
      patchinstallationresources: [...installed],
    },
    ...keys,
  });
}

/** A run that left the release in that state then. */
const ran = (title: string, at: string, state = 'Installed', run: JsonObject = {}) => [
  installationRow(VM, at, run),
  runUpdateRow(VM, at, title, state),
];

/** A row of `Update`, of a computer that is no Azure resource: a scan at noon on 2024-08-29 unless it says otherwise. */
function row(version: string, UpdateState: string, changes: JsonObject = {}): JsonObject {
  return {
    TimeGenerated: '2024-08-29T12:00:00Z',
    Computer: 'old-fs-01',
    UpdateID: version,
    Title: definition(version),
    KBID: '2267602',
    UpdateState,
    OSType: 'Windows',
    ...changes,
  };
}

/** A row of `UpdateRunProgress`. */
function deployed(version: string, EndTime: string, InstallationStatus = 'Succeeded'): JsonObject {
  return {
    TimeGenerated: EndTime,
    Computer: 'old-fs-01',
    UpdateRunName: 'Nightly',
    CorrelationId: 'd0000000-0000-4000-8000-000000000001',
    UpdateId: version,
    Title: definition(version),
    KBID: '2267602',
    InstallationStatus,
    StartTime: EndTime,
    EndTime,
  };
}

const legacy = (Update: readonly JsonObject[], UpdateRunProgress: readonly JsonObject[] = []) =>
  world({
    workspaces: workspaces({
      Update: [...Update],
      UpdateRunProgress: [...UpdateRunProgress],
      Heartbeat: [{ TimeGenerated: '2024-08-30T00:00:00Z', Computer: 'old-fs-01' }],
    }),
  });

const CASES: readonly ScenarioCase[] = [
  {
    name: 'installed since the assessment, by a run of a schedule',
    world: tenant(
      definition(NEEDED),
      ran(definition(NEW), 'now-3h', 'Installed', {
        maintenanceRunId: `${scheduleId('weekly')}/providers/Microsoft.Maintenance/applyUpdates/20261120060000`,
      }),
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'released-after-assessment',
    severity: 'wait',
    says: /1\.441\.2.*weekly.*2026-11-20 06:00 UTC|weekly.*2026-11-20 06:00 UTC/,
    evidence: { 'properties.installationState': 'Installed' },
    excludes: ['installed-older-version', 'still-needed-after-assessment'],
    actions: ['assess-now'],
  },
  {
    name: 'a newer version came out than the one that a run on demand installed',
    world: tenant(definition(NEEDED), ran(definition(OLD), 'now-30h', 'Installed', { startedBy: 'User' })),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'installed-older-version',
    severity: 'wait',
    says: /1\.441\.180\.0.*1\.441\.212\.0/,
    advises: /Update-MpSignature/,
    excludes: ['released-after-assessment', 'still-needed-after-assessment'],
    actions: ['install-updates kb=2267602'],
  },
  {
    name: 'an older version was installed even after the assessment',
    world: tenant(definition(NEEDED), ran(definition(OLD), 'now-2h')),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'installed-older-version',
  },
  {
    name: 'the version that is in is asked for again',
    world: tenant(definition(NEEDED), ran(definition(NEEDED), 'now-10h')),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'still-needed-after-assessment',
    severity: 'act-now',
    advises: /Get-MpComputerStatus/,
    excludes: ['released-after-assessment', 'installed-older-version'],
    actions: ['collect-guest-evidence'],
  },
  {
    name: 'an older version than the one that is in is asked for',
    world: tenant(definition(OLD), ran(definition(NEEDED), 'now-10h')),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'still-needed-after-assessment',
  },
  {
    name: 'no run on record installed any: Defender fetches them by itself',
    world: tenant(definition(NEEDED), ran(definition(NEEDED), 'now-10h', 'Failed')),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'installed-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'titles without versions, installed before',
    world: tenant('Definition Update (KB2267602)', ran('Definition Update (KB2267602)', 'now-10h')),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'installed-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'titles without versions, installed since',
    world: tenant('Definition Update (KB2267602)', ran('Definition Update (KB2267602)', 'now-3h')),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'released-after-assessment',
  },
  {
    name: 'the machine beside it misses none',
    world: tenant(definition(NEEDED), []),
    machine: 'vm-fine',
    verdict: 'clear',
    cause: null,
    severity: 'fine',
  },
  {
    name: 'the assessment failed: that none is listed says nothing',
    world: tenant(null, [], { status: 'Failed' }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'Linux',
    world: world({ resources: [arcServer('arc-01', { properties: { osType: 'linux' } })] }),
    machine: 'arc-01',
    verdict: 'not-applicable',
    says: /Linux/,
  },
  {
    name: 'Resource Graph may not be read',
    world: tenant(definition(NEEDED), [], { faults: [{ api: 'resource-graph', status: 403 }] }),
    machine: VM.toLowerCase(),
    verdict: 'unknown',
    gaps: { 'pending-updates': 'AZ_FORBIDDEN' },
  },
  {
    name: 'Update Management: a deployment installed it after the scan',
    world: legacy([row(NEEDED, 'Needed')], [deployed(NEEDED, '2024-08-29T15:00:00Z')]),
    machine: 'old-fs-01',
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'released-after-assessment',
    severity: 'fine',
    says: /Nightly/,
    evidence: { InstallationStatus: 'Succeeded' },
    excludes: ['installed-older-version', 'still-needed-after-assessment'],
  },
  {
    name: 'Update Management: the machine fetched an older one by itself',
    world: legacy([row(OLD, 'Installed', { TimeGenerated: '2024-08-28T12:00:00Z' }), row(NEEDED, 'Needed')]),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'installed-older-version',
    says: /Microsoft Update/,
  },
  {
    name: 'Update Management: a later scan asks for what a deployment installed',
    world: legacy([row(NEEDED, 'Needed')], [deployed(NEEDED, '2024-08-29T03:00:00Z')]),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'still-needed-after-assessment',
    severity: 'at-risk',
  },
  {
    name: 'Update Management: the deployment failed, and nothing else is recorded as installed',
    world: legacy([row(NEEDED, 'Needed')], [deployed(NEEDED, '2024-08-29T03:00:00Z', 'Failed')]),
    machine: 'old-fs-01',
    verdict: 'unknown',
    gaps: { 'legacy-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'Update Management: titles without versions',
    world: legacy(
      [row(NEEDED, 'Needed', { Title: 'Definition Update (KB2267602)' })],
      [{ ...deployed(NEEDED, '2024-08-29T03:00:00Z'), Title: 'Definition Update (KB2267602)' }],
    ),
    machine: 'old-fs-01',
    verdict: 'unknown',
    gaps: { 'legacy-updates': 'AZ_NO_DATA' },
  },
  {
    name: 'Update Management: nothing asks for definitions',
    world: legacy([row(OLD, 'Installed')]),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
  {
    name: 'Update Management: the workspace may not be read',
    world: tenant(null, [], {
      workspaces: workspaces({ Update: [row(NEEDED, 'Needed')] }),
      faults: [{ api: 'log-analytics', status: 403 }],
    }),
    machine: 'vm-01',
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-updates': 'AZ_FORBIDDEN' },
  },
];

const installedThen = (at: string): ScenarioCase => ({
  name: `installed ${at}`,
  world: tenant(definition(NEEDED), ran(definition(NEEDED), at)),
  machine: 'vm-01',
  verdict: 'found',
  cause: 'released-after-assessment',
});
const installedVersion = (version: string): ScenarioCase => ({
  name: version,
  world: tenant(definition(NEEDED), ran(definition(version), 'now-10h')),
  machine: 'vm-01',
  verdict: 'found',
  cause: 'still-needed-after-assessment',
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'the start of the assessment',
    below: { ...installedThen('now-25201s'), cause: 'still-needed-after-assessment' },
    at: installedThen('now-7h'),
    above: installedThen('now-25199s'),
  },
  {
    name: 'the version that is asked for',
    below: { ...installedVersion('1.441.211.9'), cause: 'installed-older-version' },
    at: installedVersion(NEEDED),
    above: installedVersion('1.441.212.1'),
  },
];

describe('defender-definition-missing', () => proveScenario(defenderDefinitionMissing, CASES, THRESHOLDS));
