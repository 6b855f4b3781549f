import assert from 'node:assert/strict';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import type { DeedRecord } from '../../src/model/deed-record.ts';
import { HOUR_IN_MS, MINUTE_IN_MS } from '../../src/model/instant.ts';
import type { Fault } from '../../src/sandbox/world/world.ts';
import type { Renderer } from '../../src/turns/renderer.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import {
  type ActingBench,
  AOI,
  actingBench,
  KEN,
  kept,
  MEI,
  noticeOf,
  openPolicy,
  statesOf,
} from './support/acting-bench.ts';

const OFF = {
  properties: { osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: 'ImageDefault' } } } },
};
const RESOURCES = [virtualMachine('vm-01', OFF), virtualMachine('vm-02', OFF), arcServer('arc-01')];
const WORLD = world({ resources: RESOURCES });
const ASSESS = `${machineId('vm-01')}/assessPatches`;
const ASSESSED = 'POST vm-01/assessPatches';
const ENABLED = 'PATCH virtualMachines/vm-01';

describe('what tired and hostile people do', () => {
  const database = testDatabase(freshDatabase);
  const bench = (faults: readonly Partial<Fault>[] = []) =>
    actingBench(database(), world({ resources: RESOURCES, faults: [...faults] as Fault[] }));

  it('does not have a plan carried out under the digest of another', async () => {
    const own = bench();
    const [shown, other] = [await own.ask('assess-now', ['vm-01']), await own.ask('assess-now', ['vm-02'])];
    const forged = { ...shown, plan: other.plan };
    assert.deepEqual(await own.letBe(forged), { state: 'changed' });
    assert.deepEqual(own.written, []);
  });

  it('is one deed where two press at the same moment, and once sent where it is pressed again after it', async () => {
    const own = bench();
    const shown = await own.ask('assess-now', ['vm-01']);
    const [one, other] = await Promise.all([own.letBe(shown, AOI), own.letBe(shown, KEN)]);
    assert.equal(kept(one).id, kept(other).id);
    await own.carryOn(kept(one).id);
    const again = kept(await own.letBe(shown, MEI));
    assert.deepEqual([again.id, again.state], [kept(one).id, 'settled']);
    assert.deepEqual(own.written, [ASSESSED]);
  });

  it('takes a person for one in whatever case he is written: nobody approves his own, nor twice', async () => {
    const own = actingBench(database(), WORLD, openPolicy(2));
    const { id } = await asked(own);
    for (const who of [AOI.toUpperCase(), KEN, KEN.toUpperCase()])
      assert.equal(kept(await own.decide('approve', id, who)).state, 'awaiting-approval');
    assert.equal(kept(await own.decide('approve', id, MEI)).state, 'under-way');
    await own.carryOn(id);
    assert.deepEqual(own.written, ['POST vm-01/installPatches']);
  });

  it('tells nobody that another denied what whoever asked took back, in whatever case he is written', async () => {
    const own = bench();
    const { id } = await asked(own);
    assert.equal(kept(await own.decide('deny', id, AOI.toUpperCase())).state, 'denied');
    await own.carryOn(id);
    const notices = await database().query(`select event from delivery where activity like 'notice %'`);
    assert.deepEqual(notices, []);
  });

  it('takes no approval that comes after its time', async () => {
    const own = bench();
    const { id } = await asked(own);
    own.clock.advance(8 * HOUR_IN_MS + 1);
    assert.equal(kept(await own.decide('approve', id, KEN)).state, 'expired');
    await own.carryOn(id);
    assert.deepEqual(own.written, []);
  });

  it('is sent to a virtual machine and an Arc-enabled server each in its own way', async () => {
    const own = bench();
    const { id } = kept(await own.letBe(await own.ask('assess-now', ['vm-01', 'arc-01'])));
    assert.deepEqual(statesOf(await own.carryOn(id)), ['done', 'done']);
    assert.deepEqual(own.written.toSorted(), ['POST arc-01/assessPatches', ASSESSED]);
  });

  it('is not done to a machine that was deleted, or moved to another resource group, since it was shown', async () => {
    const shown = await bench().ask('assess-now', ['vm-01']);
    const moved = virtualMachine('vm-01', { ...OFF, id: machineId('vm-01').replace(/rg-[^/]+/i, 'rg-else') });
    for (const resources of [[virtualMachine('vm-02')], [moved]]) {
      const now = actingBench(database(), world({ resources }));
      const news = await now.letBe(shown);
      assert.equal(news === null || news.state === 'changed', true, JSON.stringify(news));
      assert.deepEqual(now.written, []);
    }
  });

  for (const [what, status, code, says] of [
    ['a machine that was deleted since it was let', 404, 'ResourceNotFound', /ResourceNotFound/],
    ['an identity that lost its role since it was let', 403, 'AuthorizationFailed', /AuthorizationFailed/],
  ] as const)
    it(`fails with Azure’s reason for ${what}`, async () => {
      const body = { error: { code, message: 'refused' } };
      const own = bench([{ api: 'arm', path: ASSESS, status, body }]);
      const { id } = kept(await own.letBe(await own.ask('assess-now', ['vm-01'])));
      const over = await own.carryOn(id);
      assert.deepEqual([over.state, statesOf(over)], ['settled', ['failed']]);
      for (const locale of ['en', 'ja'] as const) assert.match(text(over, locale), says);
      assert.deepEqual(own.written, [ASSESSED]);
    });

  it('waits ten minutes where Azure says so, and is sent then', async () => {
    const throttled = { status: 429, times: 1, headers: { 'Retry-After': '600' } };
    const own = bench([{ api: 'arm', path: ASSESS, ...throttled }]);
    const { id } = kept(await own.letBe(await own.ask('assess-now', ['vm-01'])));
    await own.carryingOut.advance(id, noticeOf);
    own.clock.advance(9 * MINUTE_IN_MS);
    await own.carryingOut.advance(id, noticeOf);
    assert.deepEqual(own.written, [ASSESSED]);
    assert.deepEqual(statesOf(await own.carryOn(id)), ['done']);
    assert.deepEqual(own.written, [ASSESSED, ASSESSED]);
  });

  it('is done where Azure answers 200 without a body', async () => {
    const own = actingBench(database(), replying(200, null));
    const { id } = kept(await own.letBe(await own.ask('enable-periodic-assessment', ['vm-01'])));
    assert.deepEqual(statesOf(await own.carryOn(id)), ['done']);
    assert.deepEqual(own.written, [ENABLED]);
  });

  it('is in doubt where Azure accepts it and names nothing to look at, and not said to be done', async () => {
    const own = actingBench(database(), replying(202, null));
    const { id } = kept(await own.letBe(await own.ask('assess-now', ['vm-01'])));
    assert.deepEqual(statesOf(await own.carryOn(id)), ['in-doubt']);
    assert.deepEqual(own.written, [ASSESSED]);
  });

  it('is in doubt where Azure says for longer than it lets one run that it is running, and never sent again', async () => {
    const endless = [{ on: 'assessPatches' as const, machine: machineId('vm-01'), polls: 1_000_000 }];
    const own = actingBench(database(), world({ resources: RESOURCES, operations: endless }));
    const { id } = kept(await own.letBe(await own.ask('assess-now', ['vm-01'])));
    const untilInMs = own.clock.now().getTime() + 6 * HOUR_IN_MS;
    let over: DeedRecord | null = null;
    while (over === null && own.clock.now().getTime() < untilInMs) {
      const advanced = await own.carryingOut.advance(id, noticeOf);
      if (advanced?.pauseInMs == null) over = advanced?.record ?? null;
      own.clock.advance(10 * MINUTE_IN_MS);
    }
    assert.deepEqual([over?.state, over && statesOf(over)], ['settled', ['in-doubt']]);
    assert.deepEqual(own.written, [ASSESSED]);
  });

  it('is undone once: a second undo finds nothing of it, and two at one moment come to the same', async () => {
    const own = bench();
    const { id } = kept(await own.letBe(await own.ask('enable-periodic-assessment', ['vm-01'])));
    await own.carryOn(id);
    const undo = () => own.ask('undo', [], KEN, { undoes: id });
    const [one, other] = [await undo(), await undo()];
    const both = await Promise.all([own.letBe(one, KEN), own.letBe(other, KEN)]);
    for (const deed of new Set(both.map((news) => kept(news).id))) await own.carryOn(deed);
    const again = await undo();
    assert.deepEqual(again.plan?.targets ?? [], []);
    assert.deepEqual([...new Set(own.written)], [ENABLED]);
  });
});

/** A world whose machine answers what is written to it so, and does nothing. */
function replying(status: number, body: unknown) {
  const paths = [
    { method: 'PATCH', path: machineId('vm-01') },
    { method: 'POST', path: ASSESS },
  ] as const;
  return world({ resources: RESOURCES, responses: paths.map((each) => ({ ...each, status, body })) });
}

async function asked(own: ActingBench): Promise<DeedRecord> {
  return kept(await own.letBe(await own.ask('install-updates', ['vm-01'])));
}

function text(record: DeedRecord, locale: 'en' | 'ja'): string {
  const reader: Parameters<Renderer['deed']>[1] = { locale, timeZone: 'UTC', buttonId: () => 'button' };
  return botRenderer('sandbox').deed(record, reader, { verified: null, note: null }).text;
}
