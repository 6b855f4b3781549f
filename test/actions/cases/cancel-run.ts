import { maintenanceConfiguration, scheduleId } from '../../support/world/schedules.ts';
import type { ActionCases } from '../support/action-cases.ts';
import { assigned, scheduled, window } from '../support/schedule-worlds.ts';

const idOf = (stamp: string) =>
  `${scheduleId('weekly-sat')}/providers/Microsoft.Maintenance/applyUpdates/${stamp}`;
const look = (stamp: string) => ({
  get: `${idOf(stamp)}?api-version=2023-10-01-preview`,
  field: 'properties.status',
});
const deed = { calls: ['PUT'], before: undefined, after: 'Cancelled', isUndone: false } as const;
const cancelled = {
  resourceGraph: {
    maintenanceresources: [
      {
        id: idOf('20261120170000'),
        name: '20261120170000',
        type: 'microsoft.maintenance/maintenanceconfigurations/applyupdates',
        properties: {
          maintenanceConfigurationId: scheduleId('weekly-sat'),
          resourceId: scheduleId('weekly-sat'),
          correlationId: idOf('20261120170000').toLowerCase(),
          startDateTime: '2026-11-20T17:00:00Z',
          status: 'Cancelled',
        },
      },
    ],
  },
};

export const cases: ActionCases = {
  golden: {
    en: 'cancel the next run of weekly-sat',
    ja: 'weekly-sat の次回の実行をキャンセルして',
  },
  deeds: [
    {
      ...deed,
      what: 'the next one',
      world: scheduled(),
      ask: 'cancel the next run of weekly-sat',
      look: look('20261120170000'),
    },
    {
      ...deed,
      what: 'the next one of the schedule that covers a virtual machine',
      world: assigned(),
      ask: 'cancel the next run of the schedule of vm-01',
      look: look('20261120170000'),
    },
    {
      ...deed,
      what: 'the next one of the schedule that covers an Arc-enabled server',
      world: assigned(),
      ask: 'cancel the next run of the schedule of arc-01',
      look: look('20261120170000'),
    },
    {
      ...deed,
      what: 'the one that is named, while another is in progress',
      world: scheduled([], { now: '2026-11-20T17:30:00Z' }),
      ask: 'cancel the maintenance run "20261127170000" of the schedule "weekly-sat"',
      look: look('20261127170000'),
    },
    {
      ...deed,
      what: "the one of tonight, on the schedule's clock where the asker's is not known",
      world: scheduled(),
      ask: "cancel tonight's run of weekly-sat",
      look: look('20261120170000'),
    },
    {
      ...deed,
      what: 'the one of the night that is under way',
      world: scheduled([], { now: '2026-11-20T16:10:00Z' }),
      ask: "cancel tonight's run of weekly-sat",
      look: look('20261120170000'),
    },
    {
      ...deed,
      what: 'the one of the day that is named',
      world: scheduled(),
      ask: 'cancel the run of schedule weekly-sat on 2026-12-04',
      look: look('20261204170000'),
    },
  ],
  refusals: [
    {
      why: 'it is too late for it',
      world: scheduled([], { now: '2026-11-20T16:52:00Z' }),
      ask: 'cancel the next run of weekly-sat',
      says: /until 10 minutes before it starts/,
    },
    {
      why: 'it is in progress',
      world: scheduled([], { now: '2026-11-20T17:30:00Z' }),
      ask: 'cancel the running maintenance run of schedule weekly-sat',
      says: /in progress since 2026-11-21 02:00 \+09:00 \(Tokyo Standard Time\) = 2026-11-20 17:00 UTC.*next one starts at 2026-11-28 02:00 \+09:00/,
    },
    {
      why: 'what runs is to be stopped, and nothing does',
      world: scheduled(),
      ask: 'stop the run of weekly-sat that is running now',
      says: /No run of weekly-sat is in progress.*next one starts at 2026-11-21 02:00 \+09:00.*cancel the maintenance run "20261120170000"/,
    },
    {
      why: 'what runs is to be stopped, and nothing does, in Japanese',
      world: scheduled(),
      ask: '今動いてるweekly-sat止めて',
      says: /No run of weekly-sat is in progress/,
    },
    {
      why: 'it has begun, though it is named',
      world: scheduled([], { now: '2026-11-20T17:30:00Z' }),
      ask: 'cancel the maintenance run "20261120170000" of the schedule "weekly-sat"',
      says: /has begun/,
    },
    {
      why: 'no run starts then',
      world: scheduled(),
      ask: 'cancel the maintenance run "20261121170000" of the schedule "weekly-sat"',
      says: /no such run to come/,
    },
    {
      why: 'it is cancelled',
      world: scheduled([], cancelled),
      ask: 'cancel the next run of weekly-sat',
      says: /cancelled already/,
    },
    {
      why: 'the schedule has expired',
      world: scheduled([
        maintenanceConfiguration('weekly-sat', window({ expirationDateTime: '2026-11-10 00:00' })),
      ]),
      ask: 'cancel the next run of weekly-sat',
      says: /expired/,
    },
    {
      why: 'when it runs cannot be read',
      world: scheduled([maintenanceConfiguration('weekly-sat', window({ recurEvery: 'Fortnight' }))]),
      ask: 'cancel the next run of weekly-sat',
      says: /cannot be read/,
    },
    {
      why: 'no schedule is named',
      world: scheduled(),
      ask: 'cancel the next maintenance run',
      says: /Say which schedule/,
    },
  ],
};
