import { assignment, maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import { machineId, SUBSCRIPTION } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';
import { assigned, scheduled } from '../support/schedule-worlds.ts';

const OF = (id: string) => ({
  query: `maintenanceresources
    | where type =~ "microsoft.maintenance/configurationassignments" and id startswith "${id}/"
    | project name, schedule = tostring(properties.maintenanceConfigurationId)`,
});
const ON = [{ name: 'weekly-sat', schedule: scheduleId('weekly-sat') }];

export const cases: ActionCases = {
  golden: {
    en: 'unassign schedule weekly-sat from vm-01 and arc-01',
    ja: 'vm-01 と arc-01 からスケジュール weekly-sat の割り当てを解除して',
  },
  deeds: [
    {
      what: 'of a virtual machine',
      world: assigned(),
      ask: 'unassign schedule weekly-sat from vm-01',
      calls: ['DELETE'],
      look: OF(machineId('vm-01')),
      before: ON,
      after: [],
      isUndone: true,
    },
    {
      what: 'of an Arc-enabled server, by the name of the schedule alone',
      world: assigned(),
      ask: 'take arc-01 off weekly-sat',
      calls: ['DELETE'],
      look: OF(machineId('arc-01', 'azure-arc')),
      before: ON,
      after: [],
      isUndone: true,
    },
    {
      what: 'of the only schedule, which is not named',
      world: assigned(),
      ask: 'unassign the schedule of vm-01',
      calls: ['DELETE'],
      look: OF(machineId('vm-01')),
      before: ON,
      after: [],
      isUndone: true,
    },
  ],
  refusals: [
    {
      why: 'none is assigned',
      world: scheduled(),
      ask: 'unassign the schedule of vm-01',
      says: /No schedule is assigned/,
    },
    {
      why: 'none is assigned to the Arc-enabled server',
      world: scheduled(),
      ask: 'unassign the schedule of arc-01',
      says: /No schedule is assigned/,
    },
    {
      why: 'another one is assigned',
      world: assigned([maintenanceConfiguration('weekly-sun')]),
      ask: 'unassign schedule weekly-sun from vm-01',
      says: /weekly-sun is not assigned/,
    },
    {
      why: 'several are assigned and none is named',
      world: assigned([maintenanceConfiguration('weekly-sun'), assignment(machineId('vm-01'), 'weekly-sun')]),
      ask: 'unassign the schedule of vm-01',
      says: /Several schedules.*Say which/,
    },
    {
      why: 'only a dynamic scope takes it',
      world: scheduled([
        assignment(`/subscriptions/${SUBSCRIPTION}`, 'weekly-sat', { osTypes: ['Windows'] }),
      ]),
      ask: 'unassign schedule weekly-sat from vm-01',
      says: /dynamic scope of weekly-sat takes the machine/,
    },
  ],
};
