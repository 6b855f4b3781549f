import type { ScenarioCase } from '../../support/expected-finding.ts';
import { assignment, scheduleId } from '../../support/world/schedules.ts';
import { ASKER, LEFT_OUT, ON_VM, RAN, role, SCOPE, tenant, VM, vm, WEEKLY } from './tenant.ts';

const MAY_NOT_READ = { api: 'arm', path: scheduleId('hidden').toLowerCase(), status: 403 };

/** ARM knows its subscription as little as it knows a schedule that is gone. */
const ELSEWHERE = scheduleId('far').replace(
  /subscriptions\/[^/]+/i,
  'subscriptions/99999999-9999-4999-8999-999999999999',
);

const WITHOUT_ASSIGNMENTS = [
  {
    principal: 'bot',
    scope: '/',
    actions: ['*/read'],
    notActions: ['Microsoft.Maintenance/configurationAssignments/read'],
  },
];

/** What may be seen, and by whom. */
export const ACCESS_RULES: readonly ScenarioCase[] = [
  {
    name: 'the schedule that is assigned is not in sight',
    world: tenant([vm(), assignment(VM, 'hidden')], {}, { faults: [MAY_NOT_READ] }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-access',
    actions: [],
    says: /hidden/,
  },
  {
    name: 'the schedule that is assigned is of a subscription that is not in sight',
    world: tenant([
      vm(),
      { ...assignment(VM, 'far'), properties: { maintenanceConfigurationId: ELSEWHERE } },
    ]),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-access',
    excludes: ['no-schedule-assigned'],
    says: /far/,
  },
  {
    name: 'a schedule of the name that is asked for is not in sight',
    world: tenant([vm(), WEEKLY, ON_VM], RAN),
    machine: 'vm-01',
    asked: { schedule: 'montly' },
    verdict: 'found',
    cause: 'no-access',
    says: /montly/,
    excludes: ['no-schedule-assigned'],
  },
  {
    name: 'no assignment may be seen, so that none of them can be told to be missing',
    world: tenant([vm(), WEEKLY, ON_VM], RAN, { permissions: WITHOUT_ASSIGNMENTS }),
    machine: 'vm-01',
    verdict: 'found',
    cause: 'no-access',
    severity: 'fix-setting',
    otherCauses: [],
    actions: [],
    gaps: { 'schedules-in-question': 'AZ_FORBIDDEN' },
    says: /Microsoft\.Maintenance\/configurationAssignments\/read/,
    evidence: {
      'value[].actions, value[].notActions':
        '*/read, not Microsoft.Maintenance/configurationAssignments/read',
    },
  },
  {
    name: 'no assignment of the schedule that is asked for may be seen',
    world: tenant([vm(), WEEKLY, ON_VM], RAN, { permissions: WITHOUT_ASSIGNMENTS }),
    machine: 'vm-01',
    asked: { schedule: 'weekly' },
    verdict: 'found',
    cause: 'no-access',
    otherCauses: [],
    says: /weekly/,
  },
  {
    name: 'a run that left no record at all',
    world: tenant([vm(), WEEKLY, ON_VM]),
    machine: 'vm-01',
    verdict: 'unknown',
    gaps: { 'maintenance-runs': 'AZ_NO_DATA' },
  },
  {
    name: 'whoever asks may only read',
    world: tenant([vm(), WEEKLY, ON_VM], { ...LEFT_OUT, roles: role('Reader', ['*/read']) }),
    machine: 'vm-01',
    actor: ASKER,
    verdict: 'found',
    cause: 'asker-lacks-access',
    severity: 'at-risk',
    says: /Reader/,
    gaps: { 'maintenance-runs': 'AZ_NO_DATA' },
  },
  {
    name: 'whoever asks may write',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      roles: role('Virtual Machine Contributor', ['Microsoft.Compute/virtualMachines/*']),
    }),
    machine: 'vm-01',
    actor: ASKER,
    verdict: 'unknown',
    excludes: ['asker-lacks-access'],
  },
  {
    name: 'a role elsewhere says nothing',
    world: tenant([vm(), WEEKLY, ON_VM], {
      ...LEFT_OUT,
      roles: role('Reader', ['*/read'], `${SCOPE}/resourceGroups/rg-other`),
    }),
    machine: 'vm-01',
    actor: ASKER,
    verdict: 'unknown',
    excludes: ['asker-lacks-access'],
  },
];
