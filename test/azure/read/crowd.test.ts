import assert from 'node:assert/strict';
import type { Azure } from '../../../src/azure/azure.ts';
import { CallTally, tallied } from '../../../src/azure/read/call-tally.ts';
import { createClients } from '../../../src/azure/read/clients.ts';
import { createAzure } from '../../../src/azure/read/live-azure.ts';
import { connectToSandbox } from '../../../src/commands/sandbox-connection.ts';
import { MACHINES_BY_ID, MACHINES_BY_NAME } from '../../../src/machines/machine-look-ups.ts';
import type { MachineId } from '../../../src/model/machine.ts';
import { parseWorld } from '../../../src/sandbox/world/parse-world.ts';
import { NOW, SUBSCRIPTION, vm } from '../../sandbox/providers/tenant-fixture.ts';
import { handClock } from '../../support/hand-clock.ts';

const NAMES = Array.from({ length: 300 }, (_, index) => `vm-${String(index).padStart(3, '0')}`);

/** A tenant that counts the quota of Resource Graph on a clock that is moved by hand. */
function tenantOf(names: readonly string[], faults: readonly object[] = []) {
  const clock = handClock(NOW);
  const world = {
    now: NOW,
    tenantId: 'tenant-1',
    subscriptions: [{ subscriptionId: SUBSCRIPTION }],
    resources: names.map((name) => vm(name)),
    faults,
  };
  const { sandbox, connection, scope } = connectToSandbox(parseWorld(JSON.stringify(world)), clock, 0);
  const azure = createAzure(createClients(connection), scope);
  const tenth = async () => {
    // What needs no time happens first.
    for (let count = 0; count < 20; count += 1) await new Promise<void>((resolve) => setImmediate(resolve));
    clock.advance(100);
  };
  return {
    tenth,
    azure,
    log: () => sandbox.tenant.requestLog.requests(),
    /** Runs the clock until the work is done; the seconds it took. */
    async seconds(work: Promise<unknown>): Promise<number> {
      let isDone = false;
      work.finally(() => {
        isDone = true;
      });
      let tenths = 0;
      for (; !isDone && tenths < 1_000; tenths += 1) await tenth();
      await work;
      return tenths / 10;
    },
  };
}

/** What a question about one machine reads: the machine, by name; then itself and its records, by id. */
function ask(azure: Azure, name: string, tally: CallTally = new CallTally()): Promise<readonly string[]> {
  return tallied(tally, async () => {
    const [found] = await azure.lookUp(MACHINES_BY_NAME, { names: [name] });
    const id = found?.place.id as MachineId;
    const [machine, listed] = await Promise.all([
      azure.getVirtualMachine(id),
      azure.lookUp(MACHINES_BY_ID, { ids: [id] }),
    ]);
    return [machine.name, ...listed.map(({ place }) => place.name)];
  });
}

describe('a crowd of questions', () => {
  it('about one machine costs what one question costs, each time it is counted', async () => {
    const { azure, log, seconds } = tenantOf(['vm-000']);
    const tallies = Array.from({ length: 50 }, () => new CallTally());
    const answers = Promise.all(tallies.map((tally) => ask(azure, 'vm-000', tally)));
    assert.ok((await seconds(answers)) <= 0.1);
    assert.equal(log().length, 3);
    for (const tally of tallies)
      assert.deepEqual(tally.counts(), [
        { api: 'arm', count: 1 },
        { api: 'resource-graph', count: 2 },
      ]);
  });

  it('about as many machines is answered whole, within the quota, without a 429', async () => {
    const { azure, log, seconds } = tenantOf(NAMES);
    const answers = Promise.all(NAMES.map((name) => ask(azure, name)));
    const took = await seconds(answers);
    assert.deepEqual(
      await answers,
      NAMES.map((name) => [name, name]),
    );
    const graph = log().filter(({ api }) => api === 'resource-graph');
    assert.deepEqual(
      log().filter(({ status }) => status !== 200),
      [],
    );
    assert.ok(graph.length <= 15, `${graph.length} queries`);
    assert.ok(took <= 10, `${took} s`);
  });

  it('that comes over ten seconds is answered whole, without a 429', async () => {
    const { azure, log, seconds, tenth } = tenantOf(NAMES);
    const all: Promise<readonly string[]>[] = [];
    for (let start = 0; start < NAMES.length; start += 3) {
      all.push(...NAMES.slice(start, start + 3).map((name) => ask(azure, name)));
      await tenth();
    }
    await seconds(Promise.all(all));
    assert.deepEqual(
      (await Promise.all(all)).map(([name]) => name),
      NAMES,
    );
    assert.equal(log().filter(({ status }) => status === 429).length, 0);
  });

  it('is told AZ_THROTTLED where Azure asks for more than anybody waits', async () => {
    const faults = [{ api: 'resource-graph', status: 429, headers: { 'Retry-After': '60' } }];
    const { azure, log, seconds } = tenantOf(['vm-000', 'vm-001'], faults);
    const answers = Promise.allSettled([ask(azure, 'vm-000'), ask(azure, 'vm-001')]);
    await seconds(answers);
    const again = Promise.allSettled([ask(azure, 'vm-001')]);
    await seconds(again);
    for (const answer of [...(await answers), ...(await again)])
      assert.equal(answer.status === 'rejected' && answer.reason.code, 'AZ_THROTTLED');
    assert.equal(log().length, 1, 'nobody asks while all are told to wait');
  });
});
