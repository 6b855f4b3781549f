import assert from 'node:assert/strict';
import { carryingOut } from '../../src/acting/carrying-out.ts';
import { auditRecords } from '../../src/store/audit.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { patchExtension } from '../support/world/extensions.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import { actingBench, kept, noticeOf, openPolicy, statesOf, tenantOf } from './support/acting-bench.ts';

const OFF = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: 'ImageDefault' } } } },
};
const WORLD = { resources: [virtualMachine('vm-01', OFF)] };
const ENABLE = 'PATCH virtualMachines/vm-01';

describe('a call that may be sent again', () => {
  const database = testDatabase(freshDatabase);

  it('waits as long as Azure says where Azure throttles it', async () => {
    const path = `${machineId('vm-01')}/assessPatches`;
    const throttling = { api: 'arm', path, times: 1, status: 429, headers: { 'Retry-After': '20' } } as const;
    const bench = actingBench(database(), world({ ...WORLD, faults: [throttling] }));
    const { id } = kept(await bench.letBe(await bench.ask('assess-now', ['vm-01'])));
    assert.equal((await bench.carryingOut.advance(id, noticeOf))?.pauseInMs, 20_000);
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['done']);
    assert.equal(bench.written.length, 2);
  });

  it('is given up after five attempts of which nobody heard, and what follows it is left', async () => {
    const broken = patchExtension(machineId('vm-01'), { provisioningState: 'Failed' });
    const tenant = tenantOf(world({ resources: [virtualMachine('vm-01'), broken] }), () => true);
    const bench = actingBench(database(), world(WORLD), openPolicy(), tenant);
    const { id } = kept(await bench.letBe(await bench.ask('repair-patch-extension', ['vm-01'])));
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['in-doubt', 'left']);
    assert.deepEqual(bench.written, Array(5).fill('DELETE extensions/WindowsPatchExtension'));
  });

  it('is not ended by the late answer to an attempt that was taken for lost', async () => {
    const tenant = tenantOf(world(WORLD));
    const other = actingBench(database(), world(WORLD), openPolicy(), tenant);
    const { parts, ...bench } = actingBench(database(), world(WORLD), openPolicy(), tenant);
    const { id } = kept(await bench.letBe(await bench.ask('enable-periodic-assessment', ['vm-01'])));
    let sent = 0;
    const slow = carryingOut({
      ...parts,
      door: {
        ...parts.door,
        send: async () => {
          sent += 1;
          bench.clock.advance(2 * 60_000);
          await other.carryingOut.advance(id, noticeOf);
          return { outcome: 'refused', status: 409, code: 'TooLate', message: 'late', retryAfterInMs: null };
        },
      },
    });
    await slow.advance(id, noticeOf);
    assert.equal(sent, 1);
    assert.deepEqual(statesOf(await bench.carryOn(id)), ['done']);
    assert.deepEqual(tenant.written, [ENABLE]);
  });
});

describe('what was found when it was asked whether an action helped', () => {
  const database = testDatabase(freshDatabase);

  it('is on record', async () => {
    const bench = actingBench(database(), world(WORLD));
    const { id } = kept(await bench.letBe(await bench.ask('enable-periodic-assessment', ['vm-01'])));
    await bench.carryOn(id);
    const { findings } = await bench.ask('not-assessed', ['vm-01']);
    await bench.carryingOut.verified(id, findings);
    const records = [];
    for await (const { kind, deed, detail } of auditRecords(database())) records.push({ kind, deed, detail });
    const last = records.at(-1);
    assert.deepEqual([last?.kind, last?.deed], ['verified', id]);
    assert.match(last?.detail ?? '', /"scenario":"not-assessed"/);
  });
});
