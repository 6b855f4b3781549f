import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import type { World } from '../../../src/sandbox/world/world.ts';
import type { ScenarioCase } from '../../support/expected-finding.ts';
import { powerState, virtualMachine } from '../../support/world/machines.ts';
import { SUBSCRIPTION } from '../../support/world/world.ts';
import { failed, heartbeat, legacy, NEW_ID, OLD_ID, progress, UNREACHED, VM, vm } from './tenant.ts';

const ACCOUNT = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa`;
const RUNS = `${ACCOUNT}/softwareUpdateConfigurationMachineRuns`;
const RUN = 'd0000000-0000-4000-8000-000000000009';

/** A run of `Tag-Monday` on 2024-08-26 at 17:00 UTC that failed to start on a machine. */
function failedStart(properties: JsonObject = {}): JsonObject {
  return {
    id: `${RUNS}/run-of-vm-03`,
    type: 'Microsoft.Automation/automationAccounts/softwareUpdateConfigurationMachineRuns',
    name: 'run-of-vm-03',
    properties: {
      targetComputer: VM,
      softwareUpdateConfiguration: { name: 'Tag-Monday' },
      status: 'FailedToStart',
      startTime: '2024-08-26T17:00:00Z',
      endTime: '2024-08-26T17:10:00Z',
      sourceComputerId: OLD_ID,
      correlationId: RUN,
      ...properties,
    },
  };
}

/** The run as a whole, with how its pre-script ended. */
function runWithPreScript(status: string): JsonObject {
  return {
    id: `${ACCOUNT}/softwareUpdateConfigurationRuns/${RUN}`,
    type: 'Microsoft.Automation/automationAccounts/softwareUpdateConfigurationRuns',
    name: RUN,
    properties: {
      softwareUpdateConfiguration: { name: 'Tag-Monday' },
      status: 'Failed',
      tasks: { preTask: { jobId: RUN, source: 'Stop-Services', status }, postTask: null },
    },
  };
}

interface Tenant {
  readonly run?: JsonObject;
  readonly machine?: JsonObject;
  readonly start?: JsonObject;
  readonly rows?: readonly JsonObject[];
  /** Times of reports of the agent, by its id. */
  readonly reports?: readonly (readonly [at: string, id: string])[];
  readonly keys?: JsonObject;
}

function tenant({
  machine = vm(),
  start = failedStart(),
  run,
  rows = [],
  reports = [],
  keys,
}: Tenant): World {
  const account = { id: ACCOUNT, type: 'Microsoft.Automation/automationAccounts', name: 'aa' };
  return legacy(
    rows,
    reports.map(([at, id]) => ({ ...heartbeat(at, id), Computer: 'vm-03' })),
    {
      resources: [
        machine,
        { ...account, location: 'japaneast', properties: {} },
        start,
        ...(run ? [run] : []),
      ],
      ...keys,
    },
  );
}

/** The machine has been deleted; its heartbeats name it by its id. */
function gone(reports: readonly (readonly [at: string, id: string])[]): World {
  const account = { id: ACCOUNT, type: 'Microsoft.Automation/automationAccounts', name: 'aa' };
  return legacy(
    [],
    reports.map(([at, id]) => ({ ...heartbeat(at, id), Computer: 'vm-03', ResourceId: VM })),
    {
      resources: [
        virtualMachine('vm-04'),
        { ...account, location: 'japaneast', properties: {} },
        failedStart(),
      ],
    },
  );
}

const BEFORE = '2024-08-20T00:00:00Z';
const AFTER = '2024-08-27T00:00:00Z';
const OF = { system: 'update-management', subject: 'Tag-Monday' } as const;

/** Runs of deployments that Automation alone has on record. */
export const FAILED_STARTS: readonly ScenarioCase[] = [
  {
    name: 'Automation: off, and silent since before the run',
    world: tenant({ machine: vm(powerState('deallocated')), reports: [[BEFORE, OLD_ID]] }),
    machine: 'vm-03',
    of: OF,
    verdict: 'found',
    cause: 'machine-stopped',
    otherCauses: [],
    says: /deallocated.*2024-08-20 00:00/,
    evidence: { 'properties.status': 'FailedToStart' },
    actions: ['start-machine'],
  },
  {
    name: 'Automation: the pre-script of the run failed',
    world: tenant({ run: runWithPreScript('Failed'), reports: [[AFTER, OLD_ID]] }),
    machine: 'vm-03',
    of: OF,
    verdict: 'found',
    cause: 'pre-task-failed',
    otherCauses: [],
    says: /Stop-Services/,
    evidence: { 'properties.tasks.preTask.status': 'Failed' },
  },
  {
    name: 'Automation: the pre-script went well, and the machine is off',
    world: tenant({
      machine: vm(powerState('deallocated')),
      run: runWithPreScript('Completed'),
      reports: [[BEFORE, OLD_ID]],
    }),
    machine: 'vm-03',
    of: OF,
    verdict: 'found',
    cause: 'machine-stopped',
    excludedBy: { 'pre-task-failed': { 'properties.tasks.preTask.status': 'Completed' } },
  },
  {
    name: 'Automation: off now, but its agent reported after the run',
    world: tenant({ machine: vm(powerState('deallocated')), reports: [[AFTER, OLD_ID]] }),
    machine: 'vm-03',
    of: OF,
    verdict: 'unknown',
    gaps: { 'legacy-source-ids': 'AZ_NO_DATA', 'legacy-start': 'AZ_NO_DATA' },
  },
  {
    name: 'Automation: the machine is gone, and only its logs tell of it',
    world: gone([[BEFORE, OLD_ID]]),
    machine: 'vm-03',
    of: OF,
    verdict: 'found',
    cause: 'machine-missing',
    otherCauses: ['machine-unreachable'],
    says: /no longer exists in Azure.*2024-08-20 00:00|Azure に存在せず.*2024-08-20 00:00/,
    evidence: { 'error.code': 'ResourceNotFound' },
    actions: [],
  },
  {
    name: 'Automation: the machine was deleted after the run: it was there',
    world: gone([[AFTER, OLD_ID]]),
    machine: 'vm-03',
    of: OF,
    verdict: 'unknown',
    excludes: ['machine-missing'],
    gaps: { 'legacy-start': 'AZ_NO_DATA' },
  },
  {
    name: 'Automation: runs, and silent since before the run',
    world: tenant({ reports: [[BEFORE, OLD_ID]] }),
    machine: 'vm-03',
    of: OF,
    verdict: 'found',
    cause: 'machine-unreachable',
    says: /2024-08-20 00:00/,
    excludes: ['machine-stopped', 'source-computer-id-changed'],
  },
  {
    name: 'Automation: the agent had come to report under another id',
    world: tenant({
      reports: [
        [BEFORE, NEW_ID],
        [AFTER, NEW_ID],
      ],
    }),
    machine: 'vm-03',
    of: OF,
    verdict: 'found',
    cause: 'source-computer-id-changed',
    saysNot: /inferred/,
    excludes: ['machine-stopped', 'machine-unreachable'],
  },
  {
    name: 'Automation: only reports of later are kept, all under another id',
    world: tenant({ reports: [[AFTER, NEW_ID]] }),
    machine: 'vm-03',
    of: OF,
    verdict: 'found',
    cause: 'source-computer-id-changed',
    advises: /inferred|推定/,
  },
  {
    name: 'Automation: no report of the agent is kept',
    world: tenant({}),
    machine: 'vm-03',
    of: OF,
    verdict: 'unknown',
    gaps: { 'legacy-source-ids': 'AZ_NO_DATA', 'legacy-start': 'AZ_NO_DATA' },
  },
  {
    name: 'Automation: its run failed to start after a deployment that the workspace has begun',
    world: tenant({
      rows: [{ ...progress('vm-03', { InstallationStatus: 'Succeeded' }) }],
      reports: [[BEFORE, OLD_ID]],
    }),
    machine: 'vm-03',
    of: OF,
    verdict: 'found',
    cause: 'machine-unreachable',
  },
  {
    name: 'Automation: the workspace has rows of the same run, which tell the jobs of its hour',
    world: tenant({
      rows: [{ ...progress('vm-03', { CorrelationId: RUN, UpdateRunName: 'Tag-Monday' }) }],
      reports: [[AFTER, OLD_ID]],
    }),
    machine: 'vm-03',
    of: OF,
    verdict: 'clear',
    severity: 'at-risk',
    excludedBy: { 'job-limit-reached': { JobCount: '2' } },
  },
  {
    name: 'Automation: a later deployment did start',
    world: tenant({
      start: failedStart({ startTime: '2024-08-20T17:00:00Z' }),
      rows: [{ ...progress('vm-03', { InstallationStatus: 'Succeeded' }) }],
    }),
    machine: 'vm-03',
    of: { system: 'update-management', subject: 'Tag-Sunday' },
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'Automation: another machine failed to start',
    world: tenant({ start: failedStart({ targetComputer: `${VM}-other` }) }),
    machine: 'vm-03',
    verdict: 'clear',
  },
  {
    name: 'Automation: its runs may not be read',
    world: tenant({
      keys: { faults: [{ api: 'arm', path: RUNS, status: 403 }] },
    }),
    machine: 'vm-03',
    of: { system: 'update-management' },
    verdict: 'unknown',
    gaps: { 'legacy-start': 'AZ_FORBIDDEN' },
  },
  {
    name: 'Automation: a run of Update Manager failed, so that none of Update Management is meant',
    world: tenant({
      keys: {
        resourceGraph: { maintenanceresources: [failed(UNREACHED)] },
        faults: [{ api: 'arm', path: RUNS, status: 403 }],
      },
    }),
    machine: 'vm-03',
    verdict: 'found',
    cause: 'machine-unreachable',
  },
];
