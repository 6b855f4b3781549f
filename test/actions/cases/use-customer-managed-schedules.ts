import type { JsonObject } from '../../../src/sandbox/json-object.ts';
import { arcServer, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { ActionCases, DeedCase } from '../support/action-cases.ts';

const ASK = 'set vm-01 to customer managed schedules';
const VM = `${machineId('vm-01')}?api-version=2024-11-01`;

function set(patchSettings: JsonObject, more: JsonObject = {}) {
  return world({
    resources: [
      virtualMachine('vm-01', {
        properties: { osProfile: { windowsConfiguration: { patchSettings, ...more } } },
      }),
    ],
  });
}

function becomes(
  what: string,
  at: DeedCase['world'],
  field: string,
  before: unknown,
  after: unknown,
): DeedCase {
  return {
    what,
    world: at,
    ask: ASK,
    calls: ['PATCH'],
    look: { get: VM, field: `properties.osProfile.windowsConfiguration.${field}` },
    before,
    after,
    isUndone: true,
  };
}

const FLAG = 'patchSettings.automaticByPlatformSettings.bypassPlatformSafetyChecksOnUserSchedule';
const AZURE_MANAGED = set({
  automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: false, rebootSetting: 'Never' },
});
const BY_OS = set({ patchMode: 'AutomaticByOS' }, { enableAutomaticUpdates: true });

export const cases: ActionCases = {
  golden: { en: ASK, ja: 'vm-01 をカスタマー マネージド スケジュールに変更して' },
  deeds: [
    becomes('from Azure Managed, the flag', AZURE_MANAGED, FLAG, false, true),
    becomes(
      'and leaves the restart setting',
      AZURE_MANAGED,
      'patchSettings.automaticByPlatformSettings.rebootSetting',
      'Never',
      'Never',
    ),
    becomes(
      "from Windows' own updates, the mode",
      BY_OS,
      'patchSettings.patchMode',
      'AutomaticByOS',
      'AutomaticByPlatform',
    ),
    becomes("from Windows' own updates, the flag", BY_OS, FLAG, undefined, true),
    becomes(
      'from manual updates, the mode',
      set({ patchMode: 'Manual' }, { enableAutomaticUpdates: false }),
      'patchSettings.patchMode',
      'Manual',
      'AutomaticByPlatform',
    ),
  ],
  refusals: [
    {
      why: 'it is set so',
      world: set({ automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true } }),
      ask: ASK,
      says: /already/,
    },
    {
      why: 'hotpatch is on',
      world: set({ enableHotpatching: true }),
      ask: ASK,
      says: /Hotpatch is on, .*turn hotpatch off first/,
    },
    {
      why: 'there is no osProfile',
      world: world({ resources: [virtualMachine('vm-01', { properties: { osProfile: null } })] }),
      ask: ASK,
      says: /no osProfile/,
    },
    {
      why: 'the operating system is not known',
      world: world({
        resources: [
          virtualMachine('vm-01', {
            properties: { osProfile: null, storageProfile: null, instanceView: { osName: null } },
          }),
        ],
      }),
      ask: ASK,
      says: /operating system is not known/,
    },
    {
      why: 'an Arc-enabled server needs none',
      world: world({ resources: [arcServer('arc-01')] }),
      ask: 'set arc-01 to customer managed schedules',
      says: /Arc-enabled server needs no such setting/,
    },
  ],
};
