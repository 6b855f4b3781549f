import type { ScenarioCase } from '../../support/expected-finding.ts';
import { installationRow } from '../../support/world/graph-rows.ts';
import { workspaces } from '../../support/world/logs.ts';
import { arcServer } from '../../support/world/machines.ts';
import { world } from '../../support/world/world.ts';
import { exceeded, RUN_OF_WEEKLY, tenant, VM, weekly } from './runs.ts';

/** Runs that kept to their window, and what may not be read. */
export const OUTCOMES: readonly ScenarioCase[] = [
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
    name: 'still recorded as running, longer than any run lasts: its flag was never written',
    world: tenant(weekly('02:00'), [
      installationRow(VM, 'now-290m', {
        status: 'InProgress',
        startDateTime: 'now-5h',
        maintenanceWindowExceeded: false,
      }),
    ]),
    machine: 'vm-07',
    verdict: 'unknown',
    gaps: { 'installation-run': 'AZ_NO_DATA' },
  },
  {
    name: 'never ended, but wrote that its window was used up',
    world: tenant(weekly('02:00'), [
      installationRow(VM, 'now-290m', {
        status: 'InProgress',
        startDateTime: 'now-5h',
        maintenanceWindowExceeded: true,
        maintenanceRunId: RUN_OF_WEEKLY,
      }),
    ]),
    machine: 'vm-07',
    verdict: 'found',
    severity: 'fix-setting',
    cause: 'window-too-short',
    evidence: { 'properties.maintenanceWindowExceeded': 'true' },
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
];
