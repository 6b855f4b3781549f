import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { assessedInView, virtualMachine } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import { own, run, tenant, weekly } from './tenant.ts';

/** What may not be read, and fleets. */
export const OUTCOMES: readonly ScenarioCase[] = [
  {
    name: 'neither annotations nor runs may be read',
    world: tenant({ keys: { faults: [{ api: 'resource-graph', status: 403 }] } }),
    machine: 'vm-05',
    verdict: 'unknown',
    gaps: {
      'restart-annotations': 'AZ_FORBIDDEN',
      'installation-run': 'AZ_FORBIDDEN',
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
    name: 'asked why it did not restart: its own setting forbids it',
    world: tenant({
      machine: virtualMachine('vm-05', own('Never'), assessedInView('now-5h', { rebootPending: true })),
      schedule: weekly('IfRequired'),
      runs: [run({ rebootStatus: 'Required', status: 'CompletedWithWarnings' })],
    }),
    machine: 'vm-05',
    verdict: 'clear',
    severity: 'at-risk',
    says: /has not restarted|再起動していません/,
    advises: /rebootSetting.*Never/,
    evidence: { 'properties.rebootStatus': 'Required' },
  },
  {
    name: 'a restart was left to be done, and nothing says that it still is',
    world: tenant({
      machine: virtualMachine('vm-05', assessedInView('now-5h', { rebootPending: false })),
      runs: [run({ rebootStatus: 'Required' })],
    }),
    machine: 'vm-05',
    verdict: 'unknown',
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
