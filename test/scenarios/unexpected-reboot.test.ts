import type { JsonObject } from '../../src/sandbox/json-object.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { unexpectedReboot } from '../../src/scenarios/unexpected-reboot/scenario.ts';
import { proveScenario, type ScenarioCase, type Threshold } from '../support/scenario-harness.ts';
import { installationRow } from '../support/world/graph-rows.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../support/world/schedules.ts';
import { machineId, world } from '../support/world/world.ts';

const VM = machineId('vm-05');
const ARC = machineId('arc-05', 'azure-arc');
const RUN_OF_WEEKLY = `${scheduleId('weekly')}/providers/Microsoft.Maintenance/applyUpdates/20261119230000`;

/** A run of the schedule from 23:00 to 00:00 UTC that restarted the machine. */
function run(properties: JsonObject = {}, id = VM): JsonObject {
  return installationRow(id, 'now-9h', {
    startDateTime: 'now-10h',
    rebootStatus: 'Completed',
    maintenanceRunId: RUN_OF_WEEKLY,
    ...properties,
  });
}

/** The schedule with that reboot setting; null: it states none. */
const weekly = (rebootSetting: string | null) =>
  maintenanceConfiguration('weekly', { properties: { installPatches: { rebootSetting } } });

/** Change: the virtual machine's own reboot setting. */
const own = (rebootSetting: string): JsonObject => ({
  properties: {
    osProfile: {
      windowsConfiguration: { patchSettings: { automaticByPlatformSettings: { rebootSetting } } },
    },
  },
});

function annotation(annotationName: string, context: string, at: string, more: JsonObject = {}): JsonObject {
  return {
    id: `${VM}/providers/Microsoft.ResourceHealth/resourceAnnotations/current`,
    type: 'microsoft.resourcehealth/resourceannotations',
    name: 'current',
    properties: {
      targetResourceId: VM,
      targetResourceType: 'Microsoft.Compute/virtualMachines',
      occurredTime: at,
      annotationName,
      context,
      category: 'Not Applicable',
      ...more,
    },
  };
}

const operation = (verb: string, at: string, caller: string | null, status = 'Succeeded'): JsonObject => ({
  eventTimestamp: at,
  operationName: { value: `Microsoft.Compute/virtualMachines/${verb}/action` },
  status: { value: status },
  resourceId: VM,
  correlationId: 'c0ffee00-0000-4000-8000-000000000001',
  ...(caller !== null && { caller }),
});

interface Tenant {
  readonly machine?: JsonObject;
  readonly schedule?: JsonObject | null;
  readonly runs?: readonly JsonObject[];
  readonly annotations?: readonly JsonObject[];
  readonly keys?: JsonObject;
}

function tenant({
  machine = virtualMachine('vm-05'),
  schedule = weekly('Never'),
  runs = [],
  annotations = [],
  keys = {},
}: Tenant): World {
  const scheduled = schedule === null ? [] : [schedule, assignment(VM, 'weekly'), assignment(ARC, 'weekly')];
  return world({
    resources: [machine, virtualMachine('vm-06'), ...scheduled],
    resourceGraph: { patchinstallationresources: [...runs], healthresources: [...annotations] },
    ...keys,
  });
}

const CASES: readonly ScenarioCase[] = [
  {
    name: 'the schedule restarts where it is needed',
    world: tenant({ schedule: weekly('IfRequired'), runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    severity: 'fix-setting',
    otherCauses: [],
    evidence: {
      'properties.installPatches.rebootSetting': 'IfRequired',
      'properties.rebootStatus': 'Completed',
    },
    excludes: ['vm-setting-allows-reboot', 'platform-maintenance', 'user-initiated', 'guest-initiated'],
  },
  {
    name: 'the schedule always restarts, spelt as older configurations have it',
    world: tenant({ schedule: weekly('AlwaysReboot'), runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    says: /Always(?!Reboot)/,
  },
  {
    name: 'a schedule that states nothing has the default',
    world: tenant({ schedule: weekly(null), runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    evidence: { 'properties.installPatches.rebootSetting': '(absent)' },
  },
  {
    name: 'a run that names no schedule is of the one that covers the machine',
    world: tenant({ schedule: weekly('IfRequired'), runs: [run({ maintenanceRunId: null })] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
  },
  {
    name: 'an Arc-enabled server that its schedule restarts',
    world: tenant({ machine: arcServer('arc-05'), schedule: weekly('Always'), runs: [run({}, ARC)] }),
    machine: 'arc-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
  },
  {
    name: 'the schedule forbids it, the setting of the virtual machine wins',
    world: tenant({
      machine: virtualMachine('vm-05', own('IfRequired')),
      schedule: weekly('NeverReboot'),
      runs: [run()],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'vm-setting-allows-reboot',
    excludedBy: { 'schedule-allows-reboot': { 'properties.installPatches.rebootSetting': 'NeverReboot' } },
    says: /weekly/,
    advises: /az vm update --resource-group rg-test --name vm-05 --set osProfile\.windowsConfiguration/,
  },
  {
    name: 'both allow it',
    world: tenant({
      machine: virtualMachine('vm-05', own('Always')),
      schedule: weekly('IfRequired'),
      runs: [run()],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'schedule-allows-reboot',
    otherCauses: ['vm-setting-allows-reboot'],
  },
  {
    name: 'the virtual machine forbids it, so the schedule that allows it was not it',
    world: tenant({
      machine: virtualMachine('vm-05', own('Never')),
      schedule: weekly('IfRequired'),
      runs: [run()],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    excludes: ['schedule-allows-reboot', 'vm-setting-allows-reboot'],
  },
  {
    name: 'planned maintenance of the platform',
    world: tenant({
      annotations: [
        annotation('VirtualMachineRebootInitiatedForPlannedMaintenance', 'Platform Initiated', 'now-3h', {
          category: 'Planned',
        }),
      ],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'platform-maintenance',
    severity: 'at-risk',
    evidence: {
      'properties.annotationName': 'VirtualMachineRebootInitiatedForPlannedMaintenance',
      'properties.category': 'Planned',
    },
    excludes: ['schedule-allows-reboot', 'user-initiated', 'guest-initiated'],
  },
  {
    name: 'a host that failed, hours after a run that restarted too',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: [run()],
      annotations: [
        annotation('VirtualMachineHostRebootedForRepair', 'Platform-Initiated', 'now-2h', {
          category: 'Unplanned',
        }),
      ],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'platform-maintenance',
    excludes: ['schedule-allows-reboot'],
  },
  {
    name: 'the night of the run is asked about, not the host that failed since',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: [run({ startDateTime: 'now-34h', lastModifiedDateTime: 'now-33h' })],
      annotations: [
        annotation('VirtualMachineHostRebootedForRepair', 'Platform-Initiated', 'now-2h', {
          category: 'Unplanned',
        }),
      ],
    }),
    machine: 'vm-05',
    asked: { range: { kind: 'day', day: '2026-11-19' } },
    verdict: 'found',
    cause: 'schedule-allows-reboot',
  },
  {
    name: 'a freeze restarts nothing',
    world: tenant({
      annotations: [annotation('LiveMigrationSucceeded', 'Platform Initiated', 'now-2h')],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    excludes: ['platform-maintenance'],
  },
  {
    name: 'somebody restarted it: the activity log has the name',
    world: tenant({
      annotations: [
        annotation('VirtualMachineRebootInitiatedByControlPlane', 'Customer Initiated', 'now-3h'),
      ],
      keys: { activityLog: [operation('restart', 'now-3h', 'aoi@contoso.com')] },
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'user-initiated',
    says: /aoi@contoso\.com/,
    evidence: { caller: 'aoi@contoso.com' },
  },
  {
    name: 'an application without a name powered it off',
    world: tenant({ keys: { activityLog: [operation('powerOff', 'now-3h', null)] } }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'user-initiated',
  },
  {
    name: 'Resource Health puts it down to a user, in the older spelling',
    world: tenant({ annotations: [annotation('VirtualMachineRestarted', 'User-initiated', 'now-3h')] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'user-initiated',
    excludes: ['platform-maintenance', 'guest-initiated'],
  },
  {
    name: 'an operation that failed restarted nothing',
    world: tenant({ keys: { activityLog: [operation('restart', 'now-3h', 'aoi@contoso.com', 'Failed')] } }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
  },
  {
    name: 'a crash of the operating system',
    world: tenant({ annotations: [annotation('VirtualMachineCrashed', 'VM Initiated', 'now-3h')] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    severity: 'fix-setting',
    advises: /AlwaysAutoRebootAtScheduledTime/,
    excludes: ['user-initiated'],
  },
  {
    name: 'in a run whose schedule forbids it, Windows restarted itself',
    world: tenant({ runs: [run()] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    otherCauses: [],
    advises: /1074/,
    excludedBy: { 'schedule-allows-reboot': { 'properties.installPatches.rebootSetting': 'Never' } },
  },
  {
    name: 'during a run that did not restart the machine, somebody inside did',
    world: tenant({
      schedule: weekly('IfRequired'),
      runs: [run({ rebootStatus: 'NotNeeded' })],
      annotations: [annotation('VirtualMachineStoppedInternally', 'VM-initiated', 'now-570m')],
    }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'guest-initiated',
    excludes: ['schedule-allows-reboot'],
  },
  {
    name: 'an Arc-enabled server on Linux that nothing restarted: other commands',
    world: tenant({
      machine: arcServer('arc-05', {
        properties: { osType: 'linux', osProfile: { windowsConfiguration: null } },
      }),
    }),
    machine: 'arc-05',
    verdict: 'found',
    cause: 'guest-initiated',
    advises: /journalctl/,
  },
  {
    name: 'neither annotations nor runs may be read',
    world: tenant({ keys: { faults: [{ api: 'resource-graph', status: 403 }] } }),
    machine: 'vm-05',
    verdict: 'unknown',
    gaps: {
      'restart-annotations': 'AZ_FORBIDDEN',
      schedules: 'AZ_FORBIDDEN',
    },
  },
  {
    name: 'the schedule of the run is gone',
    world: tenant({ schedule: null, runs: [run()] }),
    machine: 'vm-05',
    verdict: 'unknown',
    gaps: { schedules: 'AZ_NO_DATA' },
  },
  {
    name: 'an installation on demand restarted it: who starts one decides',
    world: tenant({ runs: [run({ maintenanceRunId: null, startedBy: 'User' })] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'user-initiated',
    evidence: { 'properties.startedBy': 'User' },
    excludes: ['schedule-allows-reboot', 'guest-initiated'],
  },
  {
    name: 'the platform patches by itself, without a setting and without a schedule',
    world: tenant({ schedule: null, runs: [run({ maintenanceRunId: null })] }),
    machine: 'vm-05',
    verdict: 'found',
    cause: 'vm-setting-allows-reboot',
    excludes: ['guest-initiated'],
  },
  {
    name: 'of a fleet, a machine without a restart on record',
    world: tenant({ runs: [run()] }),
    machine: 'vm-06',
    asked: { scope: 'fleet' },
    verdict: 'clear',
  },
  {
    name: 'of a fleet, the machine that restarted',
    world: tenant({ schedule: weekly('IfRequired'), runs: [run()] }),
    machine: 'vm-05',
    asked: { scope: 'fleet' },
    verdict: 'found',
    cause: 'schedule-allows-reboot',
  },
  {
    name: 'a computer that only a workspace knows',
    world: world({
      workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }),
    }),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
];

/** Resource Health notes a restart so many minutes after the end of a run of which the record does not say whether it restarted. */
const noted = (minutes: number): ScenarioCase => ({
  name: `${minutes} min after the run`,
  world: tenant({
    schedule: weekly('IfRequired'),
    runs: [run({ rebootStatus: null })],
    annotations: [annotation('VirtualMachineRestarted', 'Customer Initiated', `now-${540 - minutes}m`)],
  }),
  machine: 'vm-05',
  verdict: 'found',
  cause: 'schedule-allows-reboot',
});

const THRESHOLDS: readonly Threshold[] = [
  {
    name: 'a restart that belongs to a run, 30 min after it',
    below: noted(29),
    at: noted(30),
    above: { ...noted(31), cause: 'user-initiated' },
  },
];

describe('unexpected-reboot', () => {
  proveScenario(unexpectedReboot, CASES, THRESHOLDS);
});
