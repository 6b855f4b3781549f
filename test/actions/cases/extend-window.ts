import { maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import type { ActionCases } from '../support/action-cases.ts';
import { assigned, scheduled, window } from '../support/schedule-worlds.ts';

const LOOK = {
  get: `${scheduleId('weekly-sat')}?api-version=2023-04-01`,
  field: 'properties.maintenanceWindow.duration',
};
const deed = { calls: ['PATCH'], look: LOOK, before: '03:00', isUndone: true } as const;
const longest = maintenanceConfiguration('weekly-sat', window({ duration: '03:55' }));

export const cases: ActionCases = {
  golden: {
    en: 'extend the maintenance window of weekly-sat by 30 minutes',
    ja: 'weekly-sat のメンテナンス期間を 30 分延長して',
  },
  deeds: [
    {
      ...deed,
      what: 'by some time',
      world: assigned(),
      ask: 'extend the maintenance window of weekly-sat by 30 minutes',
      after: '03:30',
    },
    {
      ...deed,
      what: 'to a length, of the schedule that covers a virtual machine',
      world: assigned(),
      ask: 'extend the maintenance window of vm-01 to 3 hours 15 minutes',
      after: '03:15',
    },
    {
      ...deed,
      what: 'as long as can be, of the schedule that covers an Arc-enabled server',
      world: assigned(),
      ask: 'make the maintenance window of arc-01 longer',
      after: '03:55',
    },
    {
      ...deed,
      what: 'of the schedule that a finding gives',
      world: scheduled(),
      ask: 'extend the maintenance window of vm-01',
      given: { schedule: [scheduleId('weekly-sat')] },
      after: '03:55',
    },
  ],
  refusals: [
    {
      why: 'it would be too long',
      world: scheduled(),
      ask: 'extend the window of schedule weekly-sat to 9 hours',
      says: /9 h is not a length.*nearest is 3 h 55 min/,
    },
    {
      why: 'it would be too long by what is added',
      world: scheduled(),
      ask: 'extend the window of schedule weekly-sat by 2 hours',
      says: /5 h is longer than Azure allows.*nearest is 3 h 55 min/,
    },
    {
      why: 'it is as long already',
      world: scheduled(),
      ask: 'extend the window of schedule weekly-sat to 2 hours',
      says: /is 3 h already/,
    },
    {
      why: 'it is as long as can be',
      world: scheduled([longest]),
      ask: 'extend the window of schedule weekly-sat',
      says: /the longest that Azure allows/,
    },
    {
      why: 'its length cannot be read',
      world: scheduled([maintenanceConfiguration('weekly-sat', window({ duration: null }))]),
      ask: 'extend the window of schedule weekly-sat',
      says: /no length of its window/,
    },
    {
      why: 'no schedule has the name',
      world: scheduled(),
      ask: 'extend the window of schedule weekly-sun',
      says: /named weekly-sun/,
    },
    {
      why: 'no schedule covers the machine',
      world: scheduled(),
      ask: 'extend the maintenance window of arc-01',
      says: /No schedule that the bot can see covers arc-01/,
    },
    {
      why: 'no schedule is named',
      world: scheduled(),
      ask: 'extend the maintenance window to three hours',
      says: /Say which schedule/,
    },
  ],
};
