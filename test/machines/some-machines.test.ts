import assert from 'node:assert/strict';
import { CallTally, tallied } from '../../src/azure/read/call-tally.ts';
import { someMachines } from '../../src/machines/some-machines.ts';
import { HOUR_IN_MS, type Instant } from '../../src/model/instant.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const TENANT = world({ resources: ['web01', 'web02', 'web03', 'web04'].map((name) => virtualMachine(name)) });

const later = (now: Instant, milliseconds: number) =>
  new Date(Date.parse(now) + milliseconds).toISOString() as Instant;

describe('someMachines', () => {
  it('names three, and asks once an hour', async () => {
    const { azure, now } = sandboxAzure(TENANT);
    const callsOf = async (at: Instant) => {
      const tally = new CallTally();
      const found = await tallied(tally, () => someMachines(azure, at));
      assert.deepEqual(
        found.map(({ name }) => name),
        ['web01', 'web02', 'web03'],
      );
      return tally.counts().length;
    };
    assert.equal(await callsOf(now), 1);
    assert.equal(await callsOf(later(now, HOUR_IN_MS - 1)), 0);
    assert.equal(await callsOf(later(now, HOUR_IN_MS)), 1);
  });

  it('names none where Resource Graph cannot be read, and looks again the next time', async () => {
    const faults = [{ api: 'resource-graph', status: 403, times: 1 }];
    const { azure, now } = sandboxAzure(world({ resources: TENANT.resources, faults }));
    assert.deepEqual(await someMachines(azure, now), []);
    assert.equal((await someMachines(azure, now)).length, 3);
  });
});
