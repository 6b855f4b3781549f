import type { ScenarioCase } from '../../support/expected-finding.ts';
import { workspaces } from '../../support/world/logs.ts';
import { assignment, maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineRun } from './records.ts';
import { ON_VM, RAN, tenant, VM, vm, WEEKLY, windowOf } from './tenant.ts';

/** Whether it was applied at all, and what cannot be told. */
export const OUTCOMES: readonly ScenarioCase[] = [
  {
    name: 'a run that is under way',
    world: tenant([vm(), windowOf({ recurEvery: 'Day', startDateTime: '2026-11-20 17:00' }), ON_VM], {
      runs: [
        machineRun(VM, 'weekly', {
          status: 'InProgress',
          startDateTime: '2026-11-20T08:00:00Z',
          endDateTime: null,
          correlationId: '',
        }),
      ],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'wait',
  },
  {
    name: 'a run that Azure never closed',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'InProgress', endDateTime: null })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'a run that found nothing to install',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'NoUpdatesPending' })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
  },
  {
    name: 'a run whose installation failed did not skip the machine',
    world: tenant([vm(), WEEKLY, ON_VM], {
      runs: [machineRun(VM, 'weekly', { status: 'Failed', errorMessage: 'Installation failed: 0x8024402C' })],
    }),
    machine: 'vm-01',
    verdict: 'clear',
    severity: 'at-risk',
  },
  {
    name: 'each of two schedules is judged for itself',
    world: tenant(
      [
        vm(),
        WEEKLY,
        ON_VM,
        maintenanceConfiguration('late', {
          properties: { maintenanceWindow: { startDateTime: '2026-12-01 02:00' } },
        }),
        assignment(VM, 'late'),
      ],
      RAN,
    ),
    machine: 'vm-01',
    of: { subject: 'late' },
    verdict: 'found',
    cause: 'schedule-not-due',
  },
  {
    name: 'a schedule that the text mentions is judged alone',
    world: tenant([vm(), WEEKLY, ON_VM, maintenanceConfiguration('nightly'), assignment(VM, 'nightly')], RAN),
    machine: 'vm-01',
    asked: { text: 'did Weekly skip vm-01?' },
    verdict: 'clear',
    says: /weekly/,
  },
  {
    name: 'a schedule whose recurrence is not understood',
    world: tenant([vm(), windowOf({ recurEvery: 'Month' }), ON_VM]),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'schedules-in-question': 'AZ_UNREADABLE' },
  },
  {
    name: 'Resource Graph that may not be read is a gap',
    world: tenant([vm(), WEEKLY, ON_VM], {}, { faults: [{ api: 'resource-graph', status: 403 }] }),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'schedules-in-question': 'AZ_FORBIDDEN' },
  },
  {
    name: 'a computer that only a workspace knows has no schedule of Update Manager',
    world: tenant(
      [],
      {},
      { workspaces: workspaces({ Heartbeat: [{ TimeGenerated: 'now-1d', Computer: 'old-fs-01' }] }) },
    ),
    machine: 'old-fs-01',
    verdict: 'not-applicable',
  },
];
