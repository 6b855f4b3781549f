import { arcServer, powerState, virtualMachine } from '../../support/world/machines.ts';
import { machineId, world } from '../../support/world/world.ts';
import type { ActionCases, RefusalCase } from '../support/action-cases.ts';

const STOPPED = world({ resources: [virtualMachine('vm-01', powerState('deallocated'))] });

function refused(state: string, says: RegExp): RefusalCase {
  return {
    why: `it is ${state}`,
    world: world({ resources: [virtualMachine('vm-01', powerState(state))] }),
    ask: 'start vm-01',
    says,
  };
}

export const cases: ActionCases = {
  golden: { en: 'start vm-01', ja: 'vm-01 を起動して' },
  deeds: [
    {
      what: 'a deallocated machine runs',
      world: STOPPED,
      ask: 'start vm-01',
      calls: ['POST'],
      look: {
        get: `${machineId('vm-01')}/instanceView?api-version=2024-11-01`,
        field: 'statuses.1.code',
      },
      before: 'PowerState/deallocated',
      after: 'PowerState/running',
      isUndone: false,
    },
  ],
  refusals: [
    refused('running', /runs already/),
    refused('starting', /runs already/),
    refused('deallocating', /being stopped \(deallocating\)/),
    {
      why: 'Azure starts no Arc-enabled server',
      world: world({ resources: [arcServer('arc-01', { properties: { status: 'Disconnected' } })] }),
      ask: 'start arc-01',
      says: /cannot start an Arc-enabled server/,
    },
  ],
};
