import type { ScenarioCase } from '../../support/expected-finding.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { correlationId, machineRun, scheduleRun } from './records.ts';
import { installed, LEFT_OUT, ON_VM, RAN, tenant, VM, vm, WEEKLY } from './tenant.ts';

/** What became of the run on the machine. */
export const RUN_RULES: readonly ScenarioCase[] = [
  {
    name: 'somebody cancelled the run',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [
        scheduleRun('weekly', {
          status: 'Cancelled',
          errorMessage: 'Maintenance cancelled using cancellation API at 2026-11-13T16:20:00Z',
        }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'run-cancelled',
    severity: 'act-now',
    evidence: { 'properties.status': 'Cancelled' },
  },
  {
    name: 'the activity log says who cancelled the run, and when',
    world: tenant(
      [vm(), WEEKLY, ON_VM],
      { runs: [scheduleRun('weekly', { status: 'Cancelled' })] },
      {
        activityLog: [
          {
            eventTimestamp: '2026-11-13T16:20:00Z',
            operationName: { value: 'Microsoft.Maintenance/applyUpdates/write' },
            status: { value: 'Succeeded' },
            caller: 'pre-event@contoso.com',
            correlationId: 'c0ffee00-0000-4000-8000-000000000009',
            resourceId: correlationId('weekly'),
          },
        ],
      },
    ),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'run-cancelled',
    says: /pre-event@contoso\.com.*2026-11-13 16:20 UTC/,
    evidence: { caller: 'pre-event@contoso.com' },
  },
  {
    name: 'the platform cancelled the run',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [
        machineRun(VM, 'weekly', {
          status: 'Cancelled',
          errorMessage: 'Maintenance cancelled due to internal platform failure at 2026-11-13T16:50:00Z',
        }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'run-cancelled',
    says: /Azure/,
    advises: /Webhook|webhook/,
  },
  {
    name: 'the run waited in vain for another one',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [
        machineRun(VM, 'weekly', {
          status: 'Failed',
          errorMessage: 'Schedule timeout, waiting for an ongoing update to complete the resource.',
        }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'concurrent-run',
    severity: 'fix-setting',
    saysNot: /one of the two|一方のスケジュール/,
  },
  {
    name: 'another schedule ran at the same time',
    world: tenant([vm(), WEEKLY, ON_VM, maintenanceConfiguration('nightly'), assignment(VM, 'nightly')], {
      runs: [scheduleRun('weekly'), machineRun(VM, 'nightly')],
    }),
    machine: 'vm-01',
    asked: { schedule: 'weekly' },
    verdict: 'found',
    cause: 'concurrent-run',
    says: /nightly/,
  },
  {
    name: 'the run ran out of time',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...RAN,
      installations: [installed({ maintenanceWindowExceeded: true, pendingPatchCount: 4 })],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'window-exceeded',
    severity: 'fix-setting',
    says: /03:00.*4/,
    actions: [`extend-window schedule=${scheduleId('weekly')}`, 'install-updates'],
    evidence: { 'properties.maintenanceWindowExceeded': 'true' },
  },
  {
    name: 'an installation that names the run is enough where the run itself left no record',
    world: tenant([vm(), WEEKLY, ON_VM], { installations: [installed({ maintenanceWindowExceeded: true })] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'window-exceeded',
    otherCauses: [],
    excludes: ['no-access', 'machine-stopped-at-run'],
  },
  {
    name: 'an installation that succeeded where the run itself left no record',
    world: tenant([vm(), WEEKLY, ON_VM], { installations: [installed({})] }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'fine',
  },
  {
    name: 'an installation that somebody asked for during the run is none of it',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      installations: [installed({ maintenanceRunId: null, maintenanceWindowExceeded: true })],
    }),
    machine: 'vm-01',
    verdict: 'unknown',
  },
];
