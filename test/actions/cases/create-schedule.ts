import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { maintenanceConfiguration } from '../../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';
import { scheduled, UNREGISTERED } from '../support/schedule-worlds.ts';

const TENANT = scheduled();
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-test`;
const madeAs = (name: string, field: string) => ({
  get: `${GROUP}/providers/Microsoft.Maintenance/maintenanceConfigurations/${name}?api-version=2023-04-01`,
  field,
});
const LONG_NAME = 'a'.repeat(70);
const LONG_GROUP = `rg-${'b'.repeat(57)}`;

export const cases: ActionCases = {
  golden: {
    en: 'create a schedule patch-sat for vm-01 every Saturday 02:00 for 3 hours',
    ja: '毎週土曜 2 時に 3 時間のスケジュール patch-sat を vm-01 用に作成',
  },
  deeds: [
    {
      what: 'where a virtual machine lies',
      world: TENANT,
      ask: 'create a schedule patch-sat for vm-01 every Saturday 02:00 for 3 hours',
      calls: ['PUT'],
      look: madeAs('patch-sat', 'properties.maintenanceWindow'),
      before: undefined,
      after: {
        startDateTime: '2026-11-21 02:00',
        duration: '03:00',
        timeZone: 'UTC',
        recurEvery: 'Week Saturday',
      },
      isUndone: true,
    },
    ...(
      [
        [
          'create a schedule patch-sat for vm-01 every Saturday 02:00 Tokyo time for 3 hours',
          'Tokyo Standard Time',
        ],
        // Of nobody's clock: the language tells.
        ['毎週土曜 2 時に 3 時間のスケジュール patch-sat を vm-01 用に作成', 'Tokyo Standard Time'],
        ['毎週土曜 UTC 2 時に 3 時間のスケジュール patch-sat を vm-01 用に作成', 'UTC'],
        ['毎週土曜 日本時間 2 時に 3 時間のスケジュール patch-sat を vm-01 用に作成', 'Tokyo Standard Time'],
        [
          'create a schedule patch-sat for vm-01 every Saturday 02:00 Singapore time for 3 hours',
          'Singapore Standard Time',
        ],
      ] as const
    ).map(([ask, timeZone]) => ({
      what: `on the clock that is named: ${ask}`,
      world: TENANT,
      ask,
      calls: ['PUT'],
      look: madeAs('patch-sat', 'properties.maintenanceWindow.timeZone'),
      before: undefined,
      after: timeZone,
      isUndone: true,
    })),
    {
      what: 'where an Arc-enabled server lies, from one time to another, on a day to begin with, of some updates and without restarts',
      world: TENANT,
      ask: 'create a schedule patch-tue for arc-01 every second Tuesday of the month, 22:00-01:30, starting 2026-12-01, security updates and update rollups, no reboot',
      calls: ['PUT'],
      look: madeAs('patch-tue', 'properties'),
      before: undefined,
      after: {
        maintenanceScope: 'InGuestPatch',
        visibility: 'Custom',
        extensionProperties: { InGuestPatchMode: 'User' },
        maintenanceWindow: {
          startDateTime: '2026-12-08 22:00',
          duration: '03:30',
          timeZone: 'UTC',
          recurEvery: 'Month Second Tuesday',
        },
        installPatches: {
          rebootSetting: 'Never',
          windowsParameters: { classificationsToInclude: ['Security', 'UpdateRollup'] },
          linuxParameters: { classificationsToInclude: ['Security'] },
        },
      },
      isUndone: true,
    },
    {
      what: 'in a resource group, whose machines tell the region',
      world: TENANT,
      ask: 'create a schedule six-hourly in resource group rg-test every 6 hours at 10:00 for 90 minutes',
      calls: ['PUT'],
      look: madeAs('six-hourly', 'properties.maintenanceWindow'),
      before: undefined,
      after: { startDateTime: '2026-11-20 10:00', duration: '01:30', timeZone: 'UTC', recurEvery: '6Hours' },
      isUndone: true,
    },
  ],
  refusals: [
    {
      why: 'the provider of schedules is not registered in the subscription',
      world: scheduled([], UNREGISTERED),
      ask: 'create a schedule patch-sat for vm-01 every Saturday 02:00 for 3 hours',
      says: /Microsoft\.Maintenance is not registered.*register-provider/,
    },
    {
      why: 'everything is missing but the place',
      world: TENANT,
      ask: 'create a new schedule for vm-01',
      says: /Missing: its name, how often it runs .*, when it starts .*, how long .*As in:/,
    },
    {
      why: 'the name is missing',
      world: TENANT,
      ask: 'create a schedule for arc-01 every Saturday 02:00 for 3 hours',
      says: /Missing: its name\./,
    },
    {
      why: 'the length is missing',
      world: TENANT,
      ask: 'create a schedule patch-sat for vm-01 every Saturday 02:00',
      says: /Missing: how long it may take/,
    },
    {
      why: 'the place is missing',
      world: TENANT,
      ask: 'create a schedule patch-sat every Saturday 02:00 for 3 hours',
      says: /Say where it is to lie/,
    },
    {
      why: 'the window is too long',
      world: TENANT,
      ask: 'create a schedule patch-sat for vm-01 every Saturday 02:00 for 9 hours',
      says: /9 h is not a length.*nearest is 3 h 55 min/,
    },
    {
      why: 'the first run lies nearer than Azure takes',
      world: TENANT,
      ask: 'create a schedule patch-fri for vm-01 every Friday 09:10 for 3 hours, starting 2026-11-20',
      says: /15 minutes.*nearest is 2026-11-27 09:10/,
    },
    {
      why: 'a schedule of the name is there',
      world: scheduled([
        {
          ...maintenanceConfiguration('patch-sat'),
          id: `${GROUP}/providers/Microsoft.Maintenance/maintenanceConfigurations/patch-sat`,
        },
      ]),
      ask: 'create a schedule patch-sat for vm-01 every Saturday 02:00 for 3 hours',
      says: /has a schedule patch-sat already/,
    },
    {
      why: 'the machines lie in several resource groups',
      world: world({
        resources: [
          virtualMachine('vm-01'),
          { ...arcServer('arc-02'), id: machineId('arc-02', 'azure-arc', 'rg-other') },
        ],
      }),
      ask: 'create a schedule patch-sat for vm-01 and arc-02 every Saturday 02:00 for 3 hours',
      says: /several resource groups/,
    },
    {
      why: 'its name is too long beside that of the resource group',
      world: world({
        resources: [{ ...arcServer('arc-02'), id: machineId('arc-02', 'azure-arc', LONG_GROUP) }],
      }),
      ask: `create a schedule "${LONG_NAME}" for arc-02 every Saturday 02:00 for 3 hours`,
      says: /fewer than 128 characters together/,
    },
  ],
};
