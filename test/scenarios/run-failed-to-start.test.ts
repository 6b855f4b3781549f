import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { runFailedToStart } from '../../src/scenarios/run-failed-to-start/scenario.ts';
import { proveScenario, type ScenarioCase, type Threshold } from '../support/scenario-harness.ts';
import { installationRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, guestAgent, powerState, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import { annotation, change, correlationId, machineRun } from './schedule-not-applied/records.ts';

const VM = machineId('vm-03');
const FINE = machineId('vm-04');
const ARC = machineId('arc-03', 'azure-arc');

/** The run of `weekly` on 2026-11-13 at 17:00 UTC that failed before it began. */
const failed = (properties: JsonObject = {}, id = VM) =>
  machineRun(id, 'weekly', { status: 'Failed', errorMessage: '', ...properties });
const UNREACHED = { errorMessage: 'ShutdownOrUnresponsive' };
const UNMET = { errorMessage: 'The prerequisites for the maintenance are not met.' };

const CUSTOMER_MANAGED: JsonObject = {
  properties: {
    osProfile: {
      windowsConfiguration: {
        patchSettings: { automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true } },
      },
    },
  },
};
const vm = (...changes: readonly JsonObject[]) => virtualMachine('vm-03', CUSTOMER_MANAGED, ...changes);
const NOT_READY = guestAgent({
  vmAgentVersion: 'Unknown',
  statuses: [{ code: 'ProvisioningState/Unavailable', level: 'Warning', displayStatus: 'Not Ready' }],
});

interface Tenant {
  readonly machine?: JsonObject;
  readonly runs?: readonly JsonObject[];
  readonly health?: readonly JsonObject[];
  readonly changes?: readonly JsonObject[];
  readonly installations?: readonly JsonObject[];
  readonly keys?: JsonObject;
}

function tenant({
  machine = vm(),
  runs = [failed()],
  health = [],
  changes = [],
  installations = [],
  keys = {},
}: Tenant): World {
  return world({
    resources: [machine, virtualMachine('vm-04', CUSTOMER_MANAGED)],
    resourceGraph: {
      maintenanceresources: [...runs, machineRun(FINE, 'weekly')],
      healthresources: [...health],
      resourcechanges: [...changes],
      patchinstallationresources: [...installations],
    },
    ...keys,
  });
}

const OLD_ID = '0a000000-0000-4000-8000-000000000001';
const NEW_ID = '0b000000-0000-4000-8000-000000000002';

/** A row of `UpdateRunProgress`: an update of the deployment of 2024-08-25 that was never begun. */
const progress = (Computer: string, columns: JsonObject = {}): JsonObject => ({
  TimeGenerated: '2024-08-25T17:05:00Z',
  Computer,
  SourceComputerId: OLD_ID,
  UpdateRunName: 'Tag-Sunday',
  CorrelationId: 'd0000000-0000-4000-8000-000000000001',
  UpdateId: 'e0000000-0000-4000-8000-000000000001',
  Title: '2024-08 Cumulative Update (KB5041160)',
  KBID: '5041160',
  InstallationStatus: 'NotStarted',
  StartTime: '2024-08-25T17:00:00Z',
  EndTime: '2024-08-25T17:05:00Z',
  ...columns,
});

const heartbeat = (TimeGenerated: string, SourceComputerId: string): JsonObject => ({
  TimeGenerated,
  Computer: 'old-fs-01',
  Category: 'Direct Agent',
  SourceComputerId,
});

/** What Update Management left in a workspace. */
const legacy = (
  rows: readonly JsonObject[],
  heartbeats: readonly JsonObject[],
  keys: JsonObject = {},
): World =>
  world({
    workspaces: workspaces({
      UpdateRunProgress: [...rows],
      Heartbeat: [{ TimeGenerated: '2024-08-27T00:00:00Z', Computer: 'old-fs-01' }, ...heartbeats],
    }),
    ...keys,
  });

const CASES: readonly ScenarioCase[] = [
  {
    name: 'the machine is gone, Resource Graph still lists it',
    world: tenant({
      runs: [failed(UNREACHED)],
      keys: {
        responses: [{ method: 'GET', path: VM, status: 404, body: { error: { code: 'ResourceNotFound' } } }],
      },
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-missing',
    actions: ['unassign-schedule'],
  },
  {
    name: 'deallocated, and the run found it so',
    world: tenant({ machine: vm(powerState('deallocated')), runs: [failed(UNREACHED)] }),
    machine: 'vm-03',
    of: { subject: 'weekly, 2026-11-13 17:00 UTC' },
    verdict: 'found',
    cause: 'machine-stopped',
    severity: 'act-now',
    evidence: {
      'properties.errorMessage': 'ShutdownOrUnresponsive',
      'properties.instanceView.statuses[].code': 'PowerState/deallocated',
    },
    excludes: ['machine-missing', 'machine-unreachable', 'prerequisites-not-met', 'machine-recreated'],
    advises: /az vm start --resource-group rg-test --name vm-03/,
  },
  {
    name: 'down before the run, running by now',
    world: tenant({
      runs: [failed(UNREACHED)],
      health: [annotation(VM, '2026-11-13T10:00:00Z', 'VirtualMachineDeallocationInitiated')],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-stopped',
    says: /2026-11-13 10:00 UTC/,
  },
  {
    name: 'started only after the run',
    world: tenant({
      runs: [failed(UNREACHED)],
      health: [annotation(VM, '2026-11-13T22:00:00Z', 'VirtualMachineStartInitiatedByControlPlane')],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-stopped',
    says: /2026-11-13 22:00 UTC/,
  },
  {
    name: 'the agent is not ready',
    world: tenant({ machine: vm(NOT_READY), runs: [failed(UNREACHED)] }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-unreachable',
    advises: /Restart-Service/,
    excludes: ['machine-stopped'],
  },
  {
    name: 'it answers by now, the run did not reach it',
    world: tenant({ runs: [failed(UNREACHED)] }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-unreachable',
    actions: ['install-updates'],
  },
  {
    name: 'an Arc agent that is disconnected',
    world: tenant({
      machine: arcServer('arc-03', { properties: { status: 'Disconnected' } }),
      runs: [failed(UNREACHED, ARC)],
    }),
    machine: 'arc-03',
    verdict: 'found',
    cause: 'machine-unreachable',
    advises: /azcmagent check/,
  },
  {
    name: 'another patch mode',
    world: tenant({
      machine: vm({
        properties: {
          osProfile: { windowsConfiguration: { patchSettings: { patchMode: 'AutomaticByOS' } } },
        },
      }),
      runs: [failed(UNMET)],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'prerequisites-not-met',
    severity: 'fix-setting',
    actions: ['use-customer-managed-schedules'],
    excludes: ['machine-stopped', 'machine-unreachable'],
  },
  {
    name: 'prerequisites that are met by now',
    world: tenant({ runs: [failed(UNMET)] }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'prerequisites-not-met',
    severity: 'wait',
    actions: ['install-updates'],
  },
  {
    name: 'deleted and made anew three hours before',
    world: tenant({
      runs: [failed(UNREACHED)],
      changes: [change(VM, '2026-11-13T14:00:00Z', {}, 'Delete')],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-recreated',
    severity: 'wait',
    excludes: ['machine-unreachable'],
  },
  {
    name: 'another machine under the same id',
    world: tenant({
      runs: [failed(UNREACHED)],
      changes: [change(VM, '2026-11-13T16:00:00Z', { 'properties.vmId': ['a', 'b'] })],
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-recreated',
  },
  {
    name: 'none of what is known',
    world: tenant({ runs: [failed({ errorMessage: 'Something else.' })] }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'at-risk',
    excludes: [
      'machine-missing',
      'machine-stopped',
      'machine-unreachable',
      'prerequisites-not-met',
      'machine-recreated',
    ],
  },
  {
    name: 'it did start: an installation of it is on record',
    world: tenant({
      installations: [
        installationRow(VM, '2026-11-13T19:00:00Z', {
          status: 'Failed',
          maintenanceRunId: correlationId('weekly'),
        }),
      ],
    }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'at-risk',
    evidence: { 'properties.maintenanceRunId': correlationId('weekly') },
  },
  {
    name: 'cancelled, which is no failure',
    world: tenant({
      runs: [
        failed({ status: 'Cancelled', errorMessage: 'Maintenance cancelled using cancellation API at …' }),
      ],
    }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'waited for another update',
    world: tenant({
      runs: [
        failed({ errorMessage: 'Schedule timeout, waiting for an ongoing update to complete the resource.' }),
      ],
    }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'under way',
    world: tenant({ runs: [failed({ status: 'InProgress' })] }),
    machine: 'vm-03',
    verdict: 'clear',
    severity: 'wait',
  },
  { name: 'the machine beside it', world: tenant({}), machine: 'vm-04', verdict: 'clear', severity: 'fine' },
  { name: 'no run at all', world: tenant({ runs: [] }), machine: 'vm-03', verdict: 'clear' },
  {
    name: 'the schedule that is named, not another that failed too',
    world: tenant({ runs: [failed(UNMET), machineRun(VM, 'monthly')] }),
    machine: 'vm-03',
    asked: { schedule: 'monthly' },
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'the run that is named by its id',
    world: tenant({ runs: [failed(UNMET)] }),
    machine: 'vm-03',
    asked: { run: '20261113170000' },
    verdict: 'found',
    cause: 'prerequisites-not-met',
  },
  {
    name: 'runs may not be read',
    world: tenant({ keys: { faults: [{ api: 'resource-graph', status: 403 }] } }),
    machine: 'vm-03',
    verdict: 'unknown',
    gaps: { 'runs-on-machine': 'AZ_FORBIDDEN' },
  },
  {
    name: 'a computer that only a workspace knows, and that no deployment was for',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
  {
    name: 'Update Management: the agent came back under another id',
    world: legacy(
      [progress('old-fs-01')],
      [
        heartbeat('2024-08-01T00:00:00Z', OLD_ID),
        heartbeat('2024-08-24T00:00:00Z', NEW_ID),
        heartbeat('2024-08-26T00:00:00Z', NEW_ID),
      ],
    ),
    machine: 'old-fs-01',
    of: { system: 'update-management', subject: 'Tag-Sunday' },
    verdict: 'found',
    cause: 'source-computer-id-changed',
    says: new RegExp(`${OLD_ID}.*${NEW_ID}`),
    excludes: ['job-limit-reached'],
  },
  {
    name: 'Update Management: the same id, nothing else to be seen',
    world: legacy([progress('old-fs-01')], [heartbeat('2024-08-26T00:00:00Z', OLD_ID)]),
    machine: 'old-fs-01',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'Update Management: it did start',
    world: legacy([progress('old-fs-01', { InstallationStatus: 'Succeeded' })], []),
    machine: 'old-fs-01',
    verdict: 'clear',
    severity: 'fine',
    evidence: { InstallationStatus: 'Succeeded' },
  },
  {
    name: 'Update Management: the workspace may not be read',
    world: legacy([progress('vm-03')], [], {
      resources: [vm()],
      faults: [{ api: 'log-analytics', status: 403 }],
    }),
    machine: 'vm-03',
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-run': 'AZ_FORBIDDEN' },
  },
];

/** A deployment of Update Management whose machines, with itself, are so many jobs. */
const jobs = (count: number): ScenarioCase => ({
  name: `${count} jobs`,
  world: legacy(
    Array.from({ length: count - 1 }, (_, index) => progress(index === 0 ? 'old-fs-01' : `old-fs-${index}x`)),
    [heartbeat('2024-08-26T00:00:00Z', OLD_ID)],
  ),
  machine: 'old-fs-01',
  verdict: 'found',
  cause: 'job-limit-reached',
});

/** A machine that was deleted so many minutes after 05:00, twelve hours before the run. */
const deletedAt = (minute: string): ScenarioCase => ({
  name: minute,
  world: tenant({
    runs: [failed(UNREACHED)],
    changes: [change(VM, `2026-11-13T${minute}:00Z`, {}, 'Delete')],
  }),
  machine: 'vm-03',
  verdict: 'found',
  cause: 'machine-recreated',
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'how long the clean-up after a deleted machine lasts, 12 h',
    below: deletedAt('05:01'),
    at: deletedAt('05:00'),
    above: { ...deletedAt('04:59'), cause: 'machine-unreachable' },
  },
  {
    name: 'concurrent jobs of an Automation account, 200',
    below: { ...jobs(199), verdict: 'clear', cause: null, severity: 'at-risk' },
    at: jobs(200),
    above: jobs(201),
  },
];

describe('run-failed-to-start', () => {
  proveScenario(runFailedToStart, CASES, THRESHOLDS);
});
