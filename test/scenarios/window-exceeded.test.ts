import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { windowExceeded } from '../../src/scenarios/window-exceeded/scenario.ts';
import { proveScenario, type ScenarioCase, type Threshold } from '../support/scenario-harness.ts';
import { installationRow, runUpdateRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, installedInView, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';

const VM = machineId('vm-07');
const FINE = machineId('vm-08');
const RUN_OF_WEEKLY = `${scheduleId('weekly')}/providers/Microsoft.Maintenance/applyUpdates/20261119230000`;
/** Ten hours before now: 2026-11-19 23:00 UTC. */
const START = 'now-10h';

/** A run that began at 23:00, ended so many minutes later and used its window up. */
function exceeded(minutes: number, properties: JsonObject = {}): JsonObject {
  return {
    ...installationRow(VM, after(minutes), {
      status: 'Failed',
      startDateTime: START,
      maintenanceWindowExceeded: true,
      installedPatchCount: 4,
      failedPatchCount: 0,
      pendingPatchCount: 3,
      rebootStatus: 'NotNeeded',
      maintenanceRunId: RUN_OF_WEEKLY,
      ...properties,
    }),
  };
}

/** Minutes after the run began, down to seconds. */
function after(minutes: number): string {
  return `now-${Math.round((600 - minutes) * 60)}s`;
}

const done = (name: string, minutes: number, state = 'Installed') =>
  runUpdateRow(VM, after(minutes), name, state);
const pending = (name: string, minutes: number) => runUpdateRow(VM, after(minutes), name, 'Pending');

/** A schedule whose window is so long. */
const weekly = (duration: string) =>
  maintenanceConfiguration('weekly', { properties: { maintenanceWindow: { duration } } });

function tenant(
  schedule: JsonObject | null,
  rows: readonly JsonObject[],
  machine: JsonObject = virtualMachine('vm-07'),
  keys: JsonObject = {},
): World {
  const scheduled = schedule === null ? [] : [schedule, assignment(VM, 'weekly')];
  return world({
    resources: [machine, virtualMachine('vm-08'), ...scheduled],
    resourceGraph: {
      patchinstallationresources: [
        ...rows,
        installationRow(FINE, 'now-6h', { maintenanceWindowExceeded: false, startDateTime: START }),
      ],
    },
    ...keys,
  });
}

const CUMULATIVE = '2026-11 Cumulative Update (KB5048000)';
/** Three updates of even length, then three left over. */
const EVEN: readonly JsonObject[] = [
  done('2026-11 Update A (KB5000001)', 60),
  done('2026-11 Update B (KB5000002)', 120),
  done(CUMULATIVE, 180),
  pending('2026-11 Update D (KB5000004)', 235),
];

/** A row of `UpdateRunProgress`: an update of the deployment that began on 2024-08-25 at 17:00 UTC, from and to so many minutes later. */
function update(Title: string, from: number, to: number, InstallationStatus = 'Succeeded'): JsonObject {
  const at = (minutes: number) => new Date(Date.UTC(2024, 7, 25, 17, minutes)).toISOString();
  return {
    TimeGenerated: at(to),
    Computer: 'old-fs-01',
    UpdateRunName: 'Tag-Sunday',
    CorrelationId: 'd0000000-0000-4000-8000-000000000001',
    UpdateId: Title,
    Title,
    InstallationStatus,
    StartTime: at(from),
    EndTime: at(to),
  };
}

/** An update that the window had no room for. */
const left = (title: string, at: number) => update(title, at, at, 'MaintenanceWindowExceeded');

const legacy = (rows: readonly JsonObject[]): World =>
  world({
    workspaces: workspaces({
      UpdateRunProgress: [...rows],
      Heartbeat: [{ TimeGenerated: '2024-08-27T00:00:00Z', Computer: 'old-fs-01' }],
    }),
  });

const CASES: readonly ScenarioCase[] = [
  {
    name: 'a window of two hours, three updates left',
    world: tenant(weekly('02:00'), [exceeded(110), ...EVEN.slice(0, 1), ...EVEN.slice(3)]),
    machine: 'vm-07',
    of: { subject: 'weekly, 2026-11-19 23:00 UTC' },
    verdict: 'found',
    cause: 'window-too-short',
    severity: 'fix-setting',
    says: /weekly.*KB5000004/,
    advises:
      /az maintenance configuration update --resource-group rg-schedules --resource-name weekly --maintenance-window-duration 03:55/,
    evidence: {
      'properties.maintenanceWindowExceeded': 'true',
      'properties.maintenanceWindow.duration': '02:00',
      'properties.pendingPatchCount': '3',
    },
    actions: [`extend-window schedule=${scheduleId('weekly')}`],
    excludes: ['reboot-overran'],
  },
  {
    name: 'the longest window, one update that took most of it',
    world: tenant(weekly('03:55'), [exceeded(230), done('A (KB5000001)', 20), done(CUMULATIVE, 200)]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'slow-update',
    says: /KB5048000/,
    evidence: { 'properties.patchName': CUMULATIVE },
    actions: ['install-updates kb=5048000', 'exclude-update kb=5048000'],
    excludes: ['window-too-short', 'reboot-overran'],
    excludedBy: { 'window-too-short': { 'properties.maintenanceWindow.duration': '03:55' } },
  },
  {
    name: 'the first update was the slow one: its time includes the assessment',
    world: tenant(weekly('03:55'), [exceeded(230), done(CUMULATIVE, 150), done('A (KB5000001)', 170)]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'slow-update',
  },
  {
    name: 'a slow update in a short window: both, the window first',
    world: tenant(weekly('02:00'), [exceeded(110), done('A (KB5000001)', 10), done(CUMULATIVE, 100)]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'window-too-short',
    otherCauses: ['slow-update'],
  },
  {
    name: 'everything went in, the restart was not complete',
    world: tenant(weekly('03:55'), [
      exceeded(235, { pendingPatchCount: 0, rebootStatus: 'Started' }),
      ...EVEN.slice(0, 3),
    ]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'reboot-overran',
    evidence: { 'properties.rebootStatus': 'Started', 'properties.pendingPatchCount': '0' },
    actions: ['assess-now'],
  },
  {
    name: 'the longest window, updates of even length, a complete restart: there were too many',
    world: tenant(weekly('03:55'), [exceeded(230), ...EVEN]),
    machine: 'vm-07',
    verdict: 'clear',
    cause: null,
    severity: 'at-risk',
    excludes: ['window-too-short', 'slow-update', 'reboot-overran'],
  },
  {
    name: 'rows that were all written at the end tell no times',
    world: tenant(weekly('03:55'), [exceeded(230), done('A (KB5000001)', 230), done(CUMULATIVE, 230)]),
    machine: 'vm-07',
    verdict: 'unknown',
    gaps: { 'run-updates': 'AZ_NO_DATA' },
    excludes: ['window-too-short', 'reboot-overran'],
  },
  {
    name: 'an on-demand run of one hour: its window is not on record, and cannot have been the longest',
    world: tenant(null, [exceeded(62, { maintenanceRunId: null, startedBy: 'User' })]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'window-too-short',
    severity: 'act-now',
    actions: ['install-updates'],
    advises: /PT3H55M/,
  },
  {
    name: 'an on-demand run is not of the schedule that covers the machine',
    world: tenant(weekly('02:00'), [exceeded(62, { maintenanceRunId: null, startedBy: 'User' })]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'window-too-short',
    actions: ['install-updates'],
  },
  {
    name: 'a run without parent that nobody started is of the only schedule there is',
    world: tenant(weekly('02:00'), [exceeded(110, { maintenanceRunId: null })]),
    machine: 'vm-07',
    verdict: 'found',
    cause: 'window-too-short',
    actions: [`extend-window schedule=${scheduleId('weekly')}`],
  },
  {
    name: 'the schedule of the run no longer covers the machine',
    world: tenant(null, [exceeded(230), ...EVEN]),
    machine: 'vm-07',
    verdict: 'unknown',
    gaps: { schedules: 'AZ_NO_DATA' },
    excludes: ['slow-update', 'reboot-overran'],
  },
  {
    name: 'the instance view alone knows the run',
    world: tenant(
      weekly('03:55'),
      [],
      virtualMachine(
        'vm-07',
        installedInView('now-6h', {
          status: 'Failed',
          installationActivityId: '7ab4e662-1e69-4a6f-810a-2235168d2b60',
          startTime: START,
          maintenanceWindowExceeded: true,
          pendingPatchCount: 0,
        }),
      ),
    ),
    machine: 'vm-07',
    verdict: 'unknown',
    gaps: { 'run-updates': 'AZ_NO_DATA', 'installation-run': 'AZ_NO_DATA', schedules: 'AZ_NO_DATA' },
  },
  {
    name: 'the run before the last, by its day',
    world: tenant(weekly('02:00'), [
      installationRow(VM, 'now-1h', { maintenanceWindowExceeded: false, startDateTime: 'now-2h' }),
      {
        ...exceeded(110),
        id: `${VM}/patchInstallationResults/11111111-2222-4333-8444-555555555555`,
        name: '11111111-2222-4333-8444-555555555555',
      },
    ]),
    machine: 'vm-07',
    asked: { range: { kind: 'day', day: '2026-11-19' } },
    verdict: 'found',
    cause: 'window-too-short',
  },
  {
    name: 'the machine beside it kept to its window',
    world: tenant(weekly('02:00'), [exceeded(110)]),
    machine: 'vm-08',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'still running',
    world: tenant(weekly('02:00'), [
      installationRow(VM, 'now-5m', { status: 'InProgress', startDateTime: 'now-1h' }),
    ]),
    machine: 'vm-07',
    verdict: 'clear',
    severity: 'wait',
  },
  {
    name: 'a failed run of which nothing is said about the window',
    world: tenant(weekly('02:00'), [installationRow(VM, 'now-5h', { status: 'Failed' })]),
    machine: 'vm-07',
    verdict: 'unknown',
    gaps: { 'installation-run': 'AZ_NO_DATA' },
  },
  { name: 'no run at all', world: tenant(weekly('02:00'), []), machine: 'vm-07', verdict: 'clear' },
  {
    name: 'Resource Graph may not be read, of an Arc-enabled server',
    world: world({ resources: [arcServer('arc-07')], faults: [{ api: 'resource-graph', status: 403 }] }),
    machine: 'arc-07',
    verdict: 'unknown',
    gaps: { 'installation-run': 'AZ_FORBIDDEN' },
  },
  {
    name: 'a computer that only a workspace knows',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
  {
    name: 'Update Management: two hours, one update left',
    world: legacy([update('A', 0, 50), update('B', 50, 100), left('C', 115)]),
    machine: 'old-fs-01',
    of: { system: 'update-management', subject: 'Tag-Sunday' },
    verdict: 'found',
    cause: 'window-too-short',
    says: /C/,
    excludes: ['slow-update'],
    evidence: { InstallationStatus: 'MaintenanceWindowExceeded' },
  },
  {
    name: 'Update Management: six hours, one update that took four',
    world: legacy([update('A', 0, 20), update('B', 20, 260), left('C', 355)]),
    machine: 'old-fs-01',
    verdict: 'found',
    cause: 'slow-update',
    excludes: ['window-too-short'],
  },
  {
    name: 'Update Management: six hours, too many updates',
    world: legacy([update('A', 0, 120), update('B', 120, 240), left('C', 355)]),
    machine: 'old-fs-01',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'Update Management: everything went in',
    world: legacy([update('A', 0, 50)]),
    machine: 'old-fs-01',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'Update Management: rows without times',
    world: legacy([{ ...left('C', 0), StartTime: null, EndTime: null }]),
    machine: 'old-fs-01',
    verdict: 'unknown',
    gaps: { 'legacy-run': 'AZ_NO_DATA' },
  },
  {
    name: 'both systems have a run of the machine',
    world: tenant(weekly('02:00'), [exceeded(110)], virtualMachine('vm-07'), {
      workspaces: workspaces({
        UpdateRunProgress: [{ ...left('C', 115), Computer: 'vm-07' }],
        Heartbeat: [{ TimeGenerated: '2024-08-27T00:00:00Z', Computer: 'vm-07' }],
      }),
    }),
    machine: 'vm-07',
    of: { system: 'update-management' },
    verdict: 'found',
    cause: 'window-too-short',
  },
];

const ofLength = (duration: string): ScenarioCase => ({
  name: duration,
  world: tenant(weekly(duration), [exceeded(230), ...EVEN]),
  machine: 'vm-07',
  verdict: 'clear',
});

/** One of two updates took so many minutes of 3 h 55 min. */
const took = (minutes: number): ScenarioCase => ({
  name: `${minutes} min`,
  world: tenant(weekly('03:55'), [
    exceeded(230),
    done('A (KB5000001)', 100),
    done(CUMULATIVE, 100 + minutes),
  ]),
  machine: 'vm-07',
  verdict: 'clear',
});

/** An on-demand run that took so long. */
const lasted = (minutes: number): ScenarioCase => ({
  name: `${minutes} min`,
  world: tenant(null, [exceeded(minutes, { maintenanceRunId: null, startedBy: 'User' })]),
  machine: 'vm-07',
  verdict: 'unknown',
});

/** A deployment of Update Management that lasted so long. */
const lastedInLegacy = (minutes: number): ScenarioCase => ({
  name: `${minutes} min`,
  world: legacy([update('A', 0, 100), left('C', minutes)]),
  machine: 'old-fs-01',
  verdict: 'clear',
  cause: null,
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'a deployment of Update Management whose window was not the longest',
    below: { ...lastedInLegacy(329), verdict: 'found', cause: 'window-too-short' },
    at: lastedInLegacy(330),
    above: lastedInLegacy(331),
  },
  {
    name: 'the longest window, 03:55',
    below: { ...ofLength('03:54'), verdict: 'found', cause: 'window-too-short' },
    at: ofLength('03:55'),
    above: ofLength('04:00'),
  },
  {
    name: 'a slow update, more than half of the window',
    below: took(117),
    at: took(117.5),
    above: { ...took(118), verdict: 'found', cause: 'slow-update' },
  },
  {
    name: 'a run whose window was not the longest, by how long it took',
    below: { ...lasted(204), verdict: 'found', cause: 'window-too-short' },
    at: lasted(205),
    above: lasted(206),
  },
];

describe('window-exceeded', () => {
  proveScenario(windowExceeded, CASES, THRESHOLDS);
});
