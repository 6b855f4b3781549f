import assert from 'node:assert/strict';
import { carryingOut } from '../../src/acting/carrying-out.ts';
import { HOUR_IN_MS } from '../../src/model/instant.ts';
import { auditRecords } from '../../src/store/audit.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import {
  AOI,
  actingBench,
  KEN,
  kept,
  noticeOf,
  openPolicy,
  statesOf,
  tenantOf,
} from './support/acting-bench.ts';

const OFF = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: 'ImageDefault' } } } },
};
const WORLD = { resources: [virtualMachine('vm-01', OFF), virtualMachine('vm-02')] };
const ASSESS = 'POST vm-01/assessPatches';

describe('an action that was let', () => {
  const database = testDatabase(freshDatabase);

  it('is sent once, observed, and over when Azure says so', async () => {
    const bench = actingBench(database(), world(WORLD));
    const record = kept(await bench.letBe(await bench.ask('assess-now', ['vm-01'])));
    assert.equal(record.state, 'under-way');
    const over = await bench.carryOn(record.id);
    assert.equal(over.state, 'settled');
    assert.deepEqual(statesOf(over), ['done']);
    assert.deepEqual(bench.written, [ASSESS]);
    assert.deepEqual(await kindsOf(database()), ['requested', 'calling', 'answered', 'observed', 'settled']);
  });

  it('is let once, however often it is pressed', async () => {
    const bench = actingBench(database(), world(WORLD));
    const shown = await bench.ask('assess-now', ['vm-01']);
    const presses = await Promise.all(Array.from({ length: 10 }, () => bench.letBe(shown)));
    assert.equal(new Set(presses.map((news) => kept(news).id)).size, 1);
    await bench.carryOn(kept(presses[0]).id);
    assert.deepEqual(bench.written, [ASSESS]);
  });

  it('is carried out once by two processes at it', async () => {
    const tenant = tenantOf(world(WORLD));
    const one = actingBench(database(), world(WORLD), openPolicy(), tenant);
    const other = actingBench(database(), world(WORLD), openPolicy(), tenant);
    const { id } = kept(await one.letBe(await one.ask('assess-now', ['vm-01', 'vm-02'])));
    await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        (index % 2 === 0 ? one : other).carryingOut.advance(id, noticeOf),
      ),
    );
    await one.carryOn(id);
    assert.deepEqual([...tenant.written].sort(), [ASSESS, 'POST vm-02/assessPatches']);
  });

  it('is not done where the facts have changed since it was shown', async () => {
    const bench = actingBench(database(), world(WORLD));
    const shown = await bench.ask('assess-now', ['vm-01']);
    assert.ok(shown.plan);
    const other = { ...shown, plan: { ...shown.plan, digest: 'of another plan' } };
    assert.deepEqual(await bench.letBe(other), { state: 'changed' });
    assert.deepEqual(bench.written, []);
  });

  for (const [what, fault] of [
    ['breaks the connection after it took effect', { afterEffect: true, drop: true }],
    ['answers 500 after it took effect', { afterEffect: true, status: 500 }],
    ['breaks the connection', { drop: true }],
  ] as const)
    it(`is in doubt and never sent again where Azure ${what}`, async () => {
      const path = `${machineId('vm-01')}/assessPatches`;
      const bench = actingBench(
        database(),
        world({ ...WORLD, faults: [{ api: 'arm', path, times: 1, ...fault }] }),
      );
      const { id } = kept(await bench.letBe(await bench.ask('assess-now', ['vm-01'])));
      assert.deepEqual(statesOf(await bench.carryOn(id)), ['in-doubt']);
      assert.deepEqual(bench.written, [ASSESS]);
    });

  it('is sent again where sending it twice is the same as once', async () => {
    const tenant = tenantOf(world(WORLD), ({ length }) => length === 1);
    const bench = actingBench(database(), world(WORLD), openPolicy(), tenant);
    const { id } = kept(await bench.letBe(await bench.ask('enable-periodic-assessment', ['vm-01'])));
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['done']);
    assert.deepEqual(bench.written, ['PATCH virtualMachines/vm-01', 'PATCH virtualMachines/vm-01']);
  });

  it('waits for another person, who alone can approve it', async () => {
    const bench = actingBench(database(), world(WORLD));
    const record = kept(await bench.letBe(await bench.ask('install-updates', ['vm-01'])));
    assert.equal(record.state, 'awaiting-approval');
    await bench.carryingOut.advance(record.id, noticeOf);
    assert.deepEqual(bench.written, []);
    const own = await bench.decide('approve', record.id, AOI);
    assert.match((own?.state === 'kept' && own.note?.en) || '', /another person/);
    assert.equal(kept(own).state, 'awaiting-approval');
    assert.equal(kept(await bench.decide('approve', record.id, KEN)).state, 'under-way');
    assert.deepEqual(statesOf(await bench.carryOn(record.id)), ['done']);
    assert.deepEqual(bench.written, ['POST vm-01/installPatches']);
  });

  it('is not sent once it was denied, or nobody approved it in time', async () => {
    const bench = actingBench(database(), world(WORLD));
    const denied = kept(await bench.letBe(await bench.ask('install-updates', ['vm-01'])));
    assert.equal(kept(await bench.decide('deny', denied.id, KEN)).state, 'denied');
    assert.equal((await bench.carryOn(denied.id)).state, 'denied');
    bench.clock.advance(1_000);
    const late = kept(await bench.letBe(await bench.ask('install-updates', ['vm-01'])));
    bench.clock.advance(8 * HOUR_IN_MS + 1);
    assert.equal(kept(await bench.decide('approve', late.id, KEN)).state, 'expired');
    assert.equal((await bench.carryOn(late.id)).state, 'expired');
    assert.deepEqual(bench.written, []);
  });

  it('is left where it has not been sent and somebody stops it', async () => {
    const bench = actingBench(database(), world(WORLD));
    const { id } = kept(await bench.letBe(await bench.ask('assess-now', ['vm-01', 'vm-02'])));
    await bench.decide('stop', id, KEN);
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['left', 'left']);
    assert.deepEqual(bench.written, []);
  });

  for (const [when, jump] of [
    ['between the commit and the call', 'calling'],
    ['between the call and its record', 'running'],
  ] as const)
    it(`is sent once where its process stands still for two minutes ${when}`, async () => {
      const tenant = tenantOf(world(WORLD));
      const other = actingBench(database(), world(WORLD), openPolicy(), tenant);
      const { parts, ...bench } = actingBench(database(), world(WORLD), openPolicy(), tenant);
      const { id } = kept(await bench.letBe(await bench.ask('assess-now', ['vm-01'])));
      const standing = carryingOut({
        ...parts,
        ledger: {
          ...parts.ledger,
          step: async (deed, number, step, told) => {
            const stands = step.to === jump;
            if (stands && jump === 'running') await standStill();
            const isMoved = await parts.ledger.step(deed, number, step, told);
            if (stands && jump === 'calling') await standStill();
            return isMoved;
          },
        },
      });
      const standStill = async () => {
        bench.clock.advance(2 * 60_000);
        await other.carryingOut.advance(id, noticeOf);
      };
      await standing.advance(id, noticeOf);
      await bench.carryOn(id);
      assert.deepEqual(tenant.written, jump === 'calling' ? [] : [ASSESS]);
    });

  it('is left where a freeze has begun since it was let', async () => {
    const freezes = [{ from: '2026-11-20T09:00:01Z', to: '2026-11-21T00:00:00Z', reason: 'year end' }];
    const bench = actingBench(database(), world(WORLD), { ...openPolicy(), freezes });
    const { id } = kept(await bench.letBe(await bench.ask('enable-periodic-assessment', ['vm-01'])));
    bench.clock.advance(2_000);
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['left']);
    assert.deepEqual(bench.written, []);
  });

  it('is refused to whom the policy does not name, which is on record', async () => {
    const rules = [{ allow: ['*'], who: [KEN], scopes: [], approvals: 0, approvers: [] }];
    const bench = actingBench(database(), world(WORLD), { rules, freezes: [] });
    const news = await bench.letBe(await bench.ask('assess-now', ['vm-01']));
    assert.equal(news?.state, 'refused');
    assert.deepEqual((await kindsOf(database())).slice(-1), ['refused']);
  });
});

async function kindsOf(database: Parameters<typeof auditRecords>[0]): Promise<readonly string[]> {
  const kinds: string[] = [];
  for await (const { kind } of auditRecords(database)) kinds.push(kind);
  return kinds;
}
