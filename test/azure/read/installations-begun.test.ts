import assert from 'node:assert/strict';
import { installationsBegun } from '../../../src/azure/read/installations-begun.ts';
import type { Instant } from '../../../src/model/instant.ts';
import { installationRow } from '../../support/world/graph-rows.ts';
import { virtualMachine } from '../../support/world/machines.ts';
import { machineId, SUBSCRIPTION } from '../../support/world/world.ts';
import { azureOver } from '../support/azure-over.ts';

const DAY = { from: '2026-11-17T00:00:00Z' as Instant, to: '2026-11-18T00:00:00Z' as Instant };

const began = (name: string, at: string, status: string) =>
  installationRow(machineId(name), at, { status, lastModifiedDateTime: '2026-11-18T02:00:00Z' });

const ROWS = [
  began('vm-01', '2026-11-17T00:00:00Z', 'Succeeded'),
  began('vm-02', '2026-11-17T23:59:59Z', 'Failed'),
  began('vm-03', '2026-11-17T12:00:00Z', 'CompletedWithWarnings'),
  began('vm-04', '2026-11-17T12:00:00Z', 'InProgress'),
  began('vm-05', '2026-11-18T00:00:00Z', 'Succeeded'),
  began('vm-06', '2026-11-16T23:59:59Z', 'Succeeded'),
];

const RESOURCES = ['vm-01', 'vm-02', 'vm-03', 'vm-04', 'vm-05', 'vm-06'].map((name) => virtualMachine(name));

describe('the installations that began in a stretch', () => {
  it('are counted by what became of them, the end left out', async () => {
    const { azure } = azureOver({
      subscriptions: [{ subscriptionId: SUBSCRIPTION }],
      resources: RESOURCES,
      resourceGraph: { patchinstallationresources: ROWS },
    });
    assert.deepEqual(await installationsBegun(azure, DAY), { succeeded: 1, failed: 1, other: 2 });
  });

  it('are none where none is on record', async () => {
    assert.deepEqual(await installationsBegun(azureOver().azure, DAY), { succeeded: 0, failed: 0, other: 0 });
  });

  it('are unknown, not none, where they cannot be read', async () => {
    const { azure } = azureOver({ faults: [{ api: 'resource-graph', status: 403 }] });
    assert.equal(await installationsBegun(azure, DAY), null);
  });
});
