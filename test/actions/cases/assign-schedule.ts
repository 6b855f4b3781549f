import { CUSTOMER_MANAGED, virtualMachine } from '../../support/world/machines.ts';
import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId, SUBSCRIPTION } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';
import { assigned, scheduled, UNREGISTERED } from '../support/schedule-worlds.ts';

const ASSIGNED = `maintenanceresources
  | where type =~ "microsoft.maintenance/configurationassignments"
  | project on = tostring(split(tolower(id), "/providers/microsoft.maintenance/")[0]), schedule = tostring(properties.maintenanceConfigurationId)`;

const elsewhere = {
  ...maintenanceConfiguration('weekly-sat'),
  id: scheduleId('weekly-sat').replace('rg-schedules', 'rg-other'),
};
const HOTPATCH = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { enableHotpatching: true } } } },
};

export const cases: ActionCases = {
  golden: {
    en: 'assign schedule weekly-sat to vm-01 and arc-01',
    ja: 'vm-01 と arc-01 にスケジュール weekly-sat を割り当てて',
  },
  deeds: [
    {
      what: 'of a virtual machine',
      world: scheduled(),
      ask: 'assign schedule weekly-sat to vm-01',
      calls: ['PUT'],
      look: { query: ASSIGNED },
      before: [],
      after: [{ on: machineId('vm-01').toLowerCase(), schedule: scheduleId('weekly-sat') }],
      isUndone: true,
    },
    {
      what: 'of an Arc-enabled server, by the name of the schedule alone',
      world: scheduled(),
      ask: 'assign weekly-sat to arc-01',
      calls: ['PUT'],
      look: { query: ASSIGNED },
      before: [],
      after: [{ on: machineId('arc-01', 'azure-arc').toLowerCase(), schedule: scheduleId('weekly-sat') }],
      isUndone: true,
    },
    {
      what: 'of the schedule that a finding gives, though another has its name',
      world: scheduled([elsewhere]),
      ask: 'assign a schedule to vm-01',
      given: { schedule: [scheduleId('weekly-sat')] },
      calls: ['PUT'],
      look: { query: ASSIGNED },
      before: [],
      after: [{ on: machineId('vm-01').toLowerCase(), schedule: scheduleId('weekly-sat') }],
      isUndone: true,
    },
    {
      what: 'of the schedule that is named by its id',
      world: scheduled([elsewhere]),
      ask: `assign ${scheduleId('weekly-sat')} to vm-01`,
      calls: ['PUT'],
      look: { query: ASSIGNED },
      before: [],
      after: [{ on: machineId('vm-01').toLowerCase(), schedule: scheduleId('weekly-sat') }],
      isUndone: true,
    },
  ],
  refusals: [
    { why: 'no schedule is named', world: scheduled(), ask: 'assign a schedule to vm-01', says: /Say which/ },
    {
      why: 'no schedule has the name',
      world: scheduled(),
      ask: 'assign schedule weekly-sun to vm-01',
      says: /named weekly-sun/,
    },
    {
      why: 'two schedules have the name',
      world: scheduled([elsewhere]),
      ask: 'assign schedule weekly-sat to vm-01',
      says: /rg-other.*by its resource id/,
    },
    {
      why: 'it is assigned',
      world: assigned(),
      ask: 'assign schedule weekly-sat to vm-01',
      says: /assigned to the machine already/,
    },
    {
      why: 'it is assigned to the Arc-enabled server',
      world: assigned(),
      ask: 'assign schedule weekly-sat to arc-01',
      says: /assigned to the machine already/,
    },
    {
      why: 'a dynamic scope takes it',
      world: scheduled([
        assignment(`/subscriptions/${SUBSCRIPTION}`, 'weekly-sat', { osTypes: ['Windows'] }),
      ]),
      ask: 'assign schedule weekly-sat to vm-01',
      says: /dynamic scope/,
    },
    {
      why: 'the provider of schedules is not registered in the subscription',
      world: scheduled([], UNREGISTERED),
      ask: 'assign schedule weekly-sat to vm-01',
      says: /NotRegistered.*First: "register Microsoft\.Maintenance for vm-01"/,
    },
    {
      why: 'it is not registered, and the mode runs no schedules either: that comes first',
      world: scheduled([virtualMachine('vm-02')], UNREGISTERED),
      ask: 'assign schedule weekly-sat to vm-02',
      says: /register Microsoft\.Maintenance/,
    },
    {
      why: 'its mode runs no schedules',
      world: scheduled([virtualMachine('vm-02')]),
      ask: 'assign schedule weekly-sat to vm-02',
      says: /First: "use customer managed schedules on vm-02"/,
    },
    {
      why: 'its mode runs no schedules, and hotpatch forbids the one that does',
      world: scheduled([virtualMachine('vm-02', HOTPATCH)]),
      ask: 'assign schedule weekly-sat to vm-02',
      says: /hotpatch/,
    },
    {
      why: 'the schedule is one of hosts',
      world: scheduled([
        virtualMachine('vm-02', CUSTOMER_MANAGED),
        maintenanceConfiguration('host-weekly', { properties: { maintenanceScope: 'Host' } }),
      ]),
      ask: 'assign schedule host-weekly to vm-02',
      says: /named host-weekly/,
    },
  ],
};
