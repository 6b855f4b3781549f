import { arcServer, powerState, virtualMachine } from '../../support/world/machines.ts';
import { machineId, NOW, world } from '../../support/world/world.ts';
import type { ActionCases } from '../support/action-cases.ts';

const TENANT = world({ resources: [virtualMachine('vm-01'), arcServer('arc-01')] });
const OF_ARC = `patchassessmentresources | where id startswith "${machineId('arc-01', 'azure-arc')}" | project status = tostring(properties.status)`;

export const cases: ActionCases = {
  golden: { en: 'assess vm-01 and arc-01 now', ja: 'vm-01 と arc-01 を今すぐ評価して' },
  deeds: [
    {
      what: 'a virtual machine',
      world: TENANT,
      ask: 'assess vm-01 now',
      calls: ['POST'],
      look: {
        get: `${machineId('vm-01')}/instanceView?api-version=2024-11-01`,
        field: 'patchStatus.availablePatchSummary.lastModifiedTime',
      },
      before: undefined,
      after: NOW.replace('00Z', '01Z'),
      isUndone: false,
    },
    {
      what: 'an Arc-enabled server',
      world: TENANT,
      ask: 'assess arc-01 now',
      calls: ['POST'],
      look: { query: OF_ARC },
      before: [],
      after: [{ status: 'Succeeded' }],
      isUndone: false,
    },
  ],
  refusals: [
    {
      why: 'the machine is stopped',
      world: world({ resources: [virtualMachine('vm-01', powerState('deallocated'))] }),
      ask: 'assess vm-01 now',
      says: /does not run: it is stopped \(deallocated\)/,
    },
    {
      why: 'the Arc-enabled server is not connected',
      world: world({ resources: [arcServer('arc-01', { properties: { status: 'Disconnected' } })] }),
      ask: 'assess arc-01 now',
      says: /not connected \(Disconnected\)/,
    },
    {
      why: 'there is no such machine',
      world: TENANT,
      ask: 'assess vm-77 now',
      says: /No machine named vm-77/,
    },
  ],
};
