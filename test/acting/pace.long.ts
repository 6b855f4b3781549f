import assert from 'node:assert/strict';
import type { DeedRecord } from '../../src/model/deed-record.ts';
import type { Instant } from '../../src/model/instant.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import type { Database } from '../../src/store/sql-session.ts';
import { testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import {
  type ActingBench,
  actingBench,
  kept,
  noticeOf,
  openPolicy,
  statesOf,
} from './support/acting-bench.ts';
import { type CountingTenant, countingTenant } from './support/counting-tenant.ts';

const OFF = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: 'ImageDefault' } } } },
};
const FLEET = { scope: 'fleet' } as const;

describe('the pace of everything that is sent', () => {
  const database = testDatabase();

  it('is 200 assessments a minute over a thousand machines, whichever process sends, and however often it starts anew', async function () {
    // Some three thousand transactions on a store that runs in this process.
    this.timeout(120_000);
    const { tenant, started } = processes(database(), fleetOf(1_000));
    const asking = started();
    const { id } = kept(await asking.letBe(await asking.ask('assess-now', [], undefined, FLEET)));
    const begunAtInMs = tenant.clock.now().getTime();
    let shown: DeedRecord | null = null;
    let pair: readonly ActingBench[] = [];
    for (let steps = 0; steps < 400; steps += 1) {
      // Each step is of two processes at once; after some steps both are others, which know of nothing but the store.
      if (steps % 8 === 0) pair = [started(), started()];
      const [advanced] = await Promise.all(pair.map(({ carryingOut }) => carryingOut.advance(id, noticeOf)));
      shown = advanced?.record ?? null;
      if (advanced?.pauseInMs === null) break;
      tenant.clock.advance(advanced?.pauseInMs ?? 0);
    }
    assert.equal(shown?.state, 'settled');
    assert.deepEqual([...new Set(shown?.calls.map(({ state }) => state))], ['done']);
    assert.equal(tenant.sent.length, 1_000);
    assert.equal(new Set(tenant.sent.map(({ path }) => path)).size, 1_000);
    assert.equal(
      tenant.mostInAMinute(() => true),
      200,
    );
    const lastInMs = Math.max(...tenant.sent.map(({ atInMs }) => atInMs)) - begunAtInMs;
    assert.ok(lastInMs >= 4 * 60_000 && lastInMs < 6 * 60_000, `the last is sent after ${lastInMs} ms`);
  });

  it('is one over all deeds: those of 100, 100 and 40 machines take as long as one of 240', async () => {
    const { tenant, started } = processes(database(), fleetOf(240));
    const [one, other] = [started(), started()];
    const deeds: string[] = [];
    for (const [bench, pattern] of [
      [one, 'vm-0*'],
      [other, 'vm-1*'],
      [one, 'vm-2*'],
    ] as const)
      deeds.push(kept(await bench.letBe(await bench.ask('assess-now', [pattern], undefined, FLEET))).id);
    await untilOver(tenant, [one, other], deeds);
    assert.equal(tenant.sent.length, 240);
    assert.equal(
      tenant.mostInAMinute(() => true),
      200,
    );
  });

  it('is 200 for each region, and not for all together', async () => {
    const resources = Array.from({ length: 300 }, (_, index) =>
      virtualMachine(nameOf(index), { location: index % 2 === 0 ? 'japaneast' : 'westeurope' }),
    );
    const { tenant, started } = processes(database(), world({ resources }));
    const bench = started();
    const { id } = kept(await bench.letBe(await bench.ask('assess-now', [], undefined, FLEET)));
    await untilOver(tenant, [bench], [id]);
    assert.equal(
      tenant.mostInAMinute(() => true),
      300,
    );
  });

  it('is two assessments a minute of one machine, whichever deed asks', async () => {
    const { tenant, started } = processes(database(), fleetOf(1));
    const bench = started();
    const deeds: string[] = [];
    for (let press = 0; press < 3; press += 1) {
      const shown = await bench.ask('assess-now', ['vm-000']);
      deeds.push(kept(await bench.letBe({ ...shown, asOf: instantOf(press) })).id);
    }
    await untilOver(tenant, [bench], deeds);
    assert.equal(tenant.sent.length, 3);
    assert.equal(
      tenant.mostInAMinute(() => true),
      2,
    );
  });

  it('does not let assessments and settings wait for each other', async () => {
    const resources = Array.from({ length: 210 }, (_, index) => virtualMachine(nameOf(index), OFF));
    const { tenant, started } = processes(database(), world({ resources }));
    const bench = started();
    const deeds: string[] = [];
    for (const action of ['assess-now', 'enable-periodic-assessment'])
      deeds.push(kept(await bench.letBe(await bench.ask(action, [], undefined, FLEET))).id);
    await untilOver(tenant, [bench], deeds);
    const isAssessment = (path: string) => path.endsWith('assesspatches');
    assert.equal(tenant.mostInAMinute(isAssessment), 200);
    assert.equal(
      tenant.mostInAMinute((path) => !isAssessment(path)),
      210,
    );
  });
});

describe('what Azure throttles', () => {
  const database = testDatabase();
  const path = `${machineId('vm-000')}/assessPatches`;

  for (const [said, headers, leftInMs] of [
    ['90 seconds', { 'Retry-After': '90' }, 90_000],
    ['a date', { 'Retry-After': 'Fri, 20 Nov 2026 09:02:00 GMT' }, 120_000],
    ['ten days', { 'Retry-After': '864000' }, 60 * 60_000],
    ['nothing that can be read', { 'Retry-After': 'soon' }, 30_000],
  ] as const)
    it(`is left alone where it says ${said}, by every deed and process`, async () => {
      const fault = { api: 'arm', path, times: 1, status: 429, headers } as const;
      const { tenant, started } = processes(database(), world({ ...resourcesOf(2), faults: [fault] }));
      const [one, other] = [started(), started()];
      const first = kept(await one.letBe(await one.ask('assess-now', ['vm-000']))).id;
      const second = kept(await other.letBe(await other.ask('assess-now', ['vm-001']))).id;
      await one.carryingOut.advance(first, noticeOf);
      await untilOver(tenant, [other, one], [second, first]);
      const [refused, ...later] = tenant.sent.map(({ atInMs }) => atInMs);
      assert.equal(later.length, 2);
      for (const atInMs of later) {
        const afterInMs = atInMs - (refused ?? 0);
        assert.ok(afterInMs >= leftInMs && afterInMs < leftInMs + 60_000, `sent after ${afterInMs} ms`);
      }
    });

  it('comes after what Azure has not seen', async () => {
    const fault = { api: 'arm', path, times: 1, status: 429 } as const;
    const { tenant, started } = processes(database(), world({ ...resourcesOf(60), faults: [fault] }));
    const bench = started();
    const { id } = kept(await bench.letBe(await bench.ask('assess-now', [], undefined, FLEET)));
    await untilOver(tenant, [bench], [id]);
    assert.equal(tenant.sent.at(-1)?.path, path.toLowerCase());
    assert.deepEqual([...new Set(statesOf(await bench.carryOn(id)))], ['done']);
  });
});

/** Three presses of three cards. */
function instantOf(second: number): Instant {
  return `2026-11-20T09:00:0${second}.000Z` as Instant;
}

function nameOf(index: number): string {
  return `vm-${String(index).padStart(3, '0')}`;
}

function resourcesOf(count: number) {
  return { resources: Array.from({ length: count }, (_, index) => virtualMachine(nameOf(index))) };
}

function fleetOf(count: number): World {
  return world(resourcesOf(count));
}

/** Processes on one store and one tenant, as many as are started. */
function processes(database: Database, of: World): { tenant: CountingTenant; started: () => ActingBench } {
  const tenant = countingTenant(of);
  return { tenant, started: () => actingBench(database, of, openPolicy(), tenant) };
}

/** Goes on with deeds, each in a process of its own, until all are over; the clock goes on by the shortest pause. */
async function untilOver(
  { clock }: CountingTenant,
  benches: readonly ActingBench[],
  deeds: readonly string[],
): Promise<void> {
  for (let steps = 0; steps < 500; steps += 1) {
    const pauses = await Promise.all(
      deeds.map(
        async (id, index) =>
          (await benches[index % benches.length]?.carryingOut.advance(id, noticeOf))?.pauseInMs,
      ),
    );
    const open = pauses.filter((pause) => pause !== null && pause !== undefined);
    if (open.length === 0) return;
    clock.advance(Math.min(...open));
  }
  assert.fail('it is never over');
}
