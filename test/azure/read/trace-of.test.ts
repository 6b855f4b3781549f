import assert from 'node:assert/strict';
import { traceOf } from '../../../src/azure/read/trace-of.ts';
import type { Instant } from '../../../src/model/instant.ts';
import type { SoughtCall } from '../../../src/model/trace.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, SUBSCRIPTION } from '../../support/world/world.ts';
import { azureOver } from '../support/azure-over.ts';

const SENT = '2026-11-20T08:50:00Z' as Instant;
const NOW = '2026-11-20T09:00:00Z' as Instant;
const OURS = '7b1f0b6e-0000-4000-8000-000000000001';

const CALL: SoughtCall = {
  path: `${machineId('vm-01')}/assessPatches`,
  permission: 'Microsoft.Compute/virtualMachines/assessPatches/action',
  correlation: OURS,
  sentAt: SENT,
};

function assessedAt(startTime: string): object {
  const availablePatchSummary = { status: 'InProgress', startTime, lastModifiedTime: startTime };
  return virtualMachine('vm-01', {
    properties: { instanceView: { patchStatus: { availablePatchSummary } } },
  });
}

function logged(correlationId: string): object {
  return {
    eventTimestamp: '2026-11-20T08:50:01Z',
    resourceId: machineId('vm-01'),
    subscriptionId: SUBSCRIPTION,
    operationName: { value: CALL.permission },
    status: { value: 'Accepted' },
    correlationId,
  };
}

describe('a call of which nobody heard', () => {
  for (const [what, world, shown] of [
    [
      'has arrived where the activity log has it',
      { resources: [virtualMachine('vm-01')], activityLog: [logged(OURS)] },
      { state: 'arrived', at: '2026-11-20T08:50:01Z', status: 'Accepted' },
    ],
    [
      'has not arrived for another one of the same machine',
      { resources: [virtualMachine('vm-01')], activityLog: [logged('another')] },
      { state: 'none', at: null, status: null },
    ],
    [
      'may have begun what began since',
      { resources: [assessedAt('2026-11-20T08:50:02Z')] },
      { state: 'begun', at: '2026-11-20T08:50:02Z', status: 'InProgress' },
    ],
    [
      'has not begun what began before',
      { resources: [assessedAt('2026-11-20T08:49:00Z')] },
      { state: 'none', at: null, status: null },
    ],
    [
      'may have arrived where the activity log cannot be read',
      {
        resources: [virtualMachine('vm-01')],
        permissions: [{ principal: '*', scope: '/', actions: ['*'], notActions: ['Microsoft.Insights/*'] }],
      },
      { state: 'unreadable', at: null, status: null },
    ],
  ] as const)
    it(what, async () => {
      const { azure } = azureOver({ subscriptions: [{ subscriptionId: SUBSCRIPTION }], ...world });
      assert.deepEqual(await traceOf(azure, CALL, NOW), { ...shown, lookedAt: NOW });
    });
});
