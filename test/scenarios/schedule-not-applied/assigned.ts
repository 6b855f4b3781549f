import type { ScenarioCase } from '../../support/expected-finding.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId } from '../../support/world/world.ts';
import { change } from './records.ts';
import { ON_VM, RAN, tenant, VM, vm, WEEKLY, windowOf } from './tenant.ts';

const OLD_ID = machineId('vm-01', 'azure-vm', 'rg-old');

const HOSTS = maintenanceConfiguration('hosts', { properties: { maintenanceScope: 'Host' } });

/** Which schedule covers the machine, and whether it was due. */
export const ASSIGNED: readonly ScenarioCase[] = [
  {
    name: 'nothing is assigned',
    world: tenant([vm(), WEEKLY]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-schedule-assigned',
    severity: 'fix-setting',
    otherCauses: [],
    advises: /deploy\/reader-role\.json/,
    actions: ['assign-schedule', 'create-schedule'],
  },
  {
    name: 'nothing is assigned any more, as the machine was moved: what was assigned stayed behind',
    world: tenant([vm(), WEEKLY, assignment(OLD_ID, 'weekly')], {
      changes: [
        change(OLD_ID, '2026-11-10T08:00:00Z', {}, 'Delete'),
        change(VM, '2026-11-10T08:05:00Z', {}, 'Create'),
      ],
    }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-schedule-assigned',
    otherCauses: ['machine-removed-or-moved'],
    advises: /rg-old/,
  },
  {
    name: 'the schedule that is named stayed with the id that the machine had before it was moved',
    world: tenant([vm(), WEEKLY, assignment(OLD_ID, 'weekly')], {
      changes: [
        change(OLD_ID, '2026-11-10T08:00:00Z', {}, 'Delete'),
        change(VM, '2026-11-10T08:05:00Z', {}, 'Create'),
      ],
    }),
    machine: 'vm-01',
    asked: { schedule: 'weekly' },
    verdict: 'found',
    cause: 'no-schedule-assigned',
    otherCauses: ['machine-removed-or-moved'],
    advises: /rg-old/,
    actions: [`assign-schedule schedule=${scheduleId('weekly')}`],
  },
  {
    name: "the schedule that is named is another machine's",
    world: tenant([vm(), WEEKLY]),
    machine: 'vm-01',
    asked: { schedule: 'weekly' },
    verdict: 'found',
    cause: 'no-schedule-assigned',
    says: /weekly/,
    actions: [`assign-schedule schedule=${scheduleId('weekly')}`],
  },
  {
    name: 'the schedule that is named is assigned to nothing',
    world: tenant([vm(), WEEKLY, maintenanceConfiguration('spare')]),
    machine: 'vm-01',
    asked: { schedule: 'spare' },
    verdict: 'found',
    cause: 'no-schedule-assigned',
    says: /spare/,
  },
  {
    name: 'what is assigned is for hosts, and was named',
    world: tenant([vm(), WEEKLY, HOSTS, assignment(VM, 'hosts')]),
    machine: 'vm-01',
    asked: { schedule: 'hosts' },
    verdict: 'found',
    cause: 'no-schedule-assigned',
    otherCauses: [],
    says: /hosts.*maintenanceScope.*Host/,
    advises: /InGuestPatch/,
    actions: ['create-schedule'],
    evidence: { 'properties.maintenanceScope': 'Host' },
  },
  {
    name: 'what is assigned is for hosts, and was not named',
    world: tenant([vm(), WEEKLY, HOSTS, assignment(VM, 'hosts')]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-schedule-assigned',
    advises: /hosts.*maintenanceScope/,
    actions: ['assign-schedule', 'create-schedule'],
  },
  {
    name: 'the schedule has expired',
    world: tenant([vm(), windowOf({ expirationDateTime: '2026-11-10 00:00' }), ON_VM]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'schedule-expired',
    severity: 'fix-setting',
    otherCauses: [],
    evidence: { 'properties.maintenanceWindow.expirationDateTime': '2026-11-10 00:00' },
    says: /2026-11-09 15:00 UTC.*2026-11-06 17:00 UTC/,
  },
  {
    name: 'the schedule expired before a run was due',
    world: tenant([
      vm(),
      windowOf({ startDateTime: '2026-11-16 02:00', expirationDateTime: '2026-11-18 00:00' }),
      ON_VM,
    ]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'schedule-expired',
    otherCauses: [],
    says: /2026-11-17 15:00 UTC/,
  },
  {
    name: 'no run on a day before the schedule expired',
    world: tenant([vm(), windowOf({ expirationDateTime: '2026-11-16 00:00' }), ON_VM], RAN),
    machine: 'vm-01',
    asked: { range: { kind: 'day', day: '2026-11-11' } },
    verdict: 'found',
    cause: 'schedule-not-due',
    otherCauses: [],
    excludes: ['schedule-expired'],
  },
  {
    name: 'a run of the time before the schedule expired is looked at for itself',
    world: tenant([vm(), windowOf({ expirationDateTime: '2026-11-16 00:00' }), ON_VM], RAN),
    machine: 'vm-01',
    asked: { range: { kind: 'day', day: '2026-11-13' } },
    verdict: 'clear',
    says: /2026-11-13 17:00 UTC/,
  },
  {
    name: 'the first run is still to come',
    world: tenant([vm(), windowOf({ startDateTime: '2026-11-15 02:00' }), ON_VM]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'schedule-not-due',
    severity: 'wait',
    says: /2026-11-20 17:00 UTC/,
    excludes: ['no-schedule-assigned', 'schedule-expired'],
  },
  {
    name: 'no run on the day that is asked about',
    world: tenant([vm(), WEEKLY, ON_VM], RAN),
    machine: 'vm-01',
    asked: { range: { kind: 'day', day: '2026-11-18' } },
    verdict: 'found',
    cause: 'schedule-not-due',
    says: /2026-11-13 17:00 UTC.*2026-11-20 17:00 UTC/,
  },
  {
    name: 'the run that is named is judged',
    world: tenant([vm(), WEEKLY, ON_VM], RAN),
    machine: 'vm-01',
    asked: { run: '20261113170000' },
    verdict: 'clear',
    says: /2026-11-13 17:00 UTC/,
  },
];
