import assert from 'node:assert/strict';
import { carryingOut } from '../../src/acting/carrying-out.ts';
import type { WriteDoor } from '../../src/model/write-door.ts';
import type { Ledger } from '../../src/store/ledger.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { actingBench, KEN, kept, noticeOf, openPolicy, statesOf, tenantOf } from './support/acting-bench.ts';

const HOUR_IN_MS = 3_600_000;
const WORLD = world({ resources: ['vm-01', 'vm-02', 'vm-03'].map((name) => virtualMachine(name)) });
const ASSESS = 'POST vm-01/assessPatches';

/** What happens once, at a step of the first call. */
type Happening = (when: 'committed' | 'sent' | 'recorded') => Promise<void> | void;

/** The ledger and the door, with something that happens between them. */
function between(ledger: Ledger, door: WriteDoor, happens: Happening): { ledger: Ledger; door: WriteDoor } {
  return {
    ledger: {
      ...ledger,
      step: async (id, number, step, told) => {
        const isMoved = await ledger.step(id, number, step, told);
        if (step.to === 'calling') await happens('committed');
        else if (step.from === 'calling') await happens('recorded');
        return isMoved;
      },
    },
    door: {
      ...door,
      send: async (...sent) => {
        const outcome = await door.send(...sent);
        await happens('sent');
        return outcome;
      },
    },
  };
}

function once(at: Parameters<Happening>[0], happens: () => unknown): Happening {
  let isOver = false;
  return async (when) => {
    if (isOver || when !== at) return;
    isOver = true;
    await happens();
  };
}

describe('a call that is under way', () => {
  const database = testDatabase(freshDatabase);

  for (const [direction, hours] of [
    ['forward', 26],
    ['back', -26],
  ] as const)
    for (const at of ['committed', 'sent', 'recorded'] as const)
      it(`is sent once where the clock jumps ${direction} a day after it is ${at}`, async () => {
        const tenant = tenantOf(WORLD);
        const bench = actingBench(database(), WORLD, openPolicy(), tenant);
        const { parts, clock } = bench;
        const { id } = kept(await bench.letBe(await bench.ask('assess-now', ['vm-01'])));
        const jumping = carryingOut({
          ...parts,
          ...between(
            parts.ledger,
            parts.door,
            once(at, () => clock.advance(hours * HOUR_IN_MS)),
          ),
        });
        await jumping.advance(id, noticeOf);
        const over = await bench.carryOn(id);
        assert.deepEqual(tenant.written, [ASSESS]);
        assert.equal(over.state, 'settled');
      });

  it('holds nothing up by what a clock that was ahead has written', async () => {
    const bench = actingBench(database(), WORLD, openPolicy(), tenantOf(WORLD));
    const assess = async () => kept(await bench.letBe(await bench.ask('assess-now', ['vm-01']))).id;
    bench.clock.advance(26 * HOUR_IN_MS);
    await bench.carryOn(await assess());
    bench.clock.advance(1_000);
    await bench.carryOn(await assess());
    bench.clock.advance(-26 * HOUR_IN_MS);
    const before = bench.clock.now().getTime();
    await bench.carryOn(await assess());
    assert.ok(bench.clock.now().getTime() - before < HOUR_IN_MS);
    assert.equal(bench.written.length, 3);
  });

  for (const at of ['committed', 'sent'] as const)
    it(`is all that is sent where somebody stops the rest once it is ${at}`, async () => {
      const bench = actingBench(database(), WORLD, openPolicy(), tenantOf(WORLD));
      const { parts } = bench;
      const { id } = kept(await bench.letBe(await bench.ask('assess-now', ['vm-01', 'vm-02', 'vm-03'])));
      const stopped = carryingOut({
        ...parts,
        ...between(
          parts.ledger,
          parts.door,
          once(at, () => bench.decide('stop', id, KEN)),
        ),
      });
      await stopped.advance(id, noticeOf);
      const over = await bench.carryOn(id);
      const done = statesOf(over).filter((state) => state === 'done').length;
      assert.equal(bench.written.length, done);
      assert.equal(new Set(bench.written).size, done);
      if (at === 'committed') assert.deepEqual(statesOf(over), ['done', 'left', 'left']);
    });
});
