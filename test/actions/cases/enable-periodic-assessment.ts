import { arcServer, assessmentMode, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';

const OFF = world({
  resources: [
    virtualMachine('vm-01', assessmentMode('ImageDefault')),
    arcServer('arc-01', assessmentMode('ImageDefault')),
  ],
});
const FIELD = 'properties.osProfile.windowsConfiguration.patchSettings.assessmentMode';

export const cases: ActionCases = {
  golden: {
    en: 'turn on periodic assessment for vm-01 and arc-01',
    ja: 'vm-01 と arc-01 の定期評価を有効にして',
  },
  deeds: [
    {
      what: 'of a virtual machine',
      world: OFF,
      ask: 'turn on periodic assessment for vm-01',
      calls: ['PATCH'],
      look: { get: `${machineId('vm-01')}?api-version=2024-11-01`, field: FIELD },
      before: 'ImageDefault',
      after: 'AutomaticByPlatform',
      isUndone: true,
    },
    {
      what: 'of an Arc-enabled server',
      world: OFF,
      ask: 'turn on periodic assessment for arc-01',
      calls: ['PATCH'],
      look: { get: `${machineId('arc-01', 'azure-arc')}?api-version=2024-07-10`, field: FIELD },
      before: 'ImageDefault',
      after: 'AutomaticByPlatform',
      isUndone: true,
    },
  ],
  refusals: [
    {
      why: 'it is on',
      world: world({ resources: [virtualMachine('vm-01')] }),
      ask: 'turn on periodic assessment for vm-01',
      says: /is on already/,
    },
    {
      why: 'the operating system is not known',
      world: world({
        resources: [arcServer('arc-01', { properties: { osType: null, osName: null, osProfile: null } })],
      }),
      ask: 'turn on periodic assessment for arc-01',
      says: /operating system is not known/,
    },
  ],
};
