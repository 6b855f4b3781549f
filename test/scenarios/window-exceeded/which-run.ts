import type { ScenarioCase } from '../../support/expected-finding.ts';
import { installationRow } from '../../support/world/graph-rows.ts';
import { installedInView, virtualMachine } from '../../support/world/machines.ts';
import { scheduleId } from '../../support/world/schedules.ts';
import { EVEN, exceeded, START, tenant, VM, weekly } from './runs.ts';

/** The run that the question is about, and its schedule. */
export const WHICH_RUN: readonly ScenarioCase[] = [
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
];
