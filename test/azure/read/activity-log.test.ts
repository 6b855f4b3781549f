import assert from 'node:assert/strict';
import type { Instant } from '../../../src/model/instant.ts';
import { SUBSCRIPTION, vmId } from '../../sandbox/providers/tenant-fixture.ts';
import { azureOver } from '../support/azure-over.ts';

function event(id: string, eventTimestamp: string, more: object = {}): object {
  return {
    eventTimestamp,
    resourceId: vmId('vm-01'),
    subscriptionId: SUBSCRIPTION,
    operationName: { value: 'Microsoft.Compute/virtualMachines/deallocate/action', localizedValue: 'Stop' },
    status: { value: 'Succeeded' },
    caller: 'ops@example.com',
    correlationId: id,
    ...more,
  };
}

const LAST_DAY = { from: '2026-11-19T09:00:00Z' as Instant, to: '2026-11-20T09:00:00Z' as Instant };

describe('the activity log', () => {
  it('gives what was done to one resource in a time, newest first, all pages', async () => {
    const { azure, requests } = azureOver({
      pageSize: 2,
      activityLog: [
        event('before', '2026-11-18T00:00:00Z'),
        event('first', '2026-11-19T10:00:00Z'),
        event('second', '2026-11-19T11:00:00Z', { subStatus: { value: '' } }),
        event('third', '2026-11-20T08:00:00Z', { status: null }),
        event('of-another', '2026-11-19T12:00:00Z', { resourceId: vmId('vm-02') }),
      ],
    });
    const wanted = { ...LAST_DAY, resourceId: vmId('vm-01') };
    const { events, isComplete } = await azure.listActivityLog(SUBSCRIPTION, wanted);
    assert.deepEqual(
      events.map(({ correlationId }) => correlationId),
      ['third', 'second', 'first'],
    );
    assert.deepEqual(events[2], {
      eventTimestamp: '2026-11-19T10:00:00Z',
      message: null,
      operationName: 'Microsoft.Compute/virtualMachines/deallocate/action',
      status: 'Succeeded',
      subStatus: null,
      code: null,
      policies: null,
      caller: 'ops@example.com',
      correlationId: 'first',
      resourceId: vmId('vm-01'),
    });
    assert.deepEqual([isComplete, requests().length], [true, 2]);
  });

  it('keeps a quote in the name of a resource inside its literal', async () => {
    const resourceId = `${vmId('vm-01')}' or caller eq 'ops@example.com`;
    const { events } = await azureOver({
      activityLog: [event('any', '2026-11-20T08:00:00Z')],
    }).azure.listActivityLog(SUBSCRIPTION, { ...LAST_DAY, resourceId });
    assert.deepEqual(events, []);
  });

  it('stops at 1,000 events and says that there are more', async () => {
    const activityLog = Array.from({ length: 1_001 }, (_, index) =>
      event(`${index}`, '2026-11-20T08:00:00Z'),
    );
    const { azure, requests } = azureOver({ activityLog, pageSize: 200 });
    const wanted = { ...LAST_DAY, resourceId: vmId('vm-01') };
    const { events, isComplete } = await azure.listActivityLog(SUBSCRIPTION, wanted);
    assert.deepEqual([events.length, isComplete, requests().length], [1_000, false, 6]);
  });
});
