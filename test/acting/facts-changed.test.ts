import assert from 'node:assert/strict';
import { HOUR_IN_MS } from '../../src/model/instant.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { powerState, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { AOI, actingBench, KEN, kept, MEI, noticeOf, openPolicy } from './support/acting-bench.ts';

const BEFORE = world({ resources: [virtualMachine('vm-01'), virtualMachine('vm-02')] });
const STOPPED = world({
  resources: [virtualMachine('vm-01'), virtualMachine('vm-02', powerState('deallocated'))],
});
const GONE = world({ resources: [virtualMachine('vm-01')] });
const UNREAD = world({
  resources: [virtualMachine('vm-01'), virtualMachine('vm-02')],
  faults: [
    { api: 'resource-graph', status: 403 },
    { api: 'arm', status: 403 },
  ],
});
const INSTALLED = ['POST vm-01/installPatches', 'POST vm-02/installPatches'];

describe('an action whose facts changed while it waited for approval', () => {
  const database = testDatabase(freshDatabase);
  /** Asked for in one world; whoever decides does so in another. */
  const waiting = async (now: World, approvals = 1, machines = ['vm-01', 'vm-02']) => {
    const policy = openPolicy(approvals, [AOI]);
    const old = actingBench(database(), BEFORE, policy);
    const { id } = kept(await old.letBe(await old.ask('install-updates', machines)));
    return { id, bench: actingBench(database(), now, policy) };
  };

  for (const [what, now, en, ja] of [
    [
      'of which a machine was stopped',
      STOPPED,
      /otherwise now .* vm-02: The machine does not run/,
      /vm-02: /,
    ],
    ['of which a machine was deleted', GONE, /otherwise now .* vm-02: /, /vm-02: /],
    ['that nobody can read now', UNREAD, /could not be read now/, /読み取れず/],
  ] as const)
    for (const decision of ['approve', 'break-glass'] as const)
      it(`${what} is let by nobody (${decision}), and says why`, async () => {
        const { id, bench } = await waiting(now);
        const news = await bench.decide(decision, id, decision === 'approve' ? KEN : AOI, 'now');
        assert.deepEqual([kept(news).state, kept(news).approvals], ['awaiting-approval', []]);
        const note = news?.state === 'kept' ? news.note : null;
        assert.match(note?.en ?? '', en);
        assert.match(note?.ja ?? '', ja);
        await bench.carryingOut.advance(id, noticeOf);
        assert.deepEqual(bench.written, []);
        assert.equal(kept(await bench.decide('deny', id, KEN)).state, 'denied');
      });

  it('of the one machine that is no more is not told as one that could not be looked at', async () => {
    const { id, bench } = await waiting(GONE, 1, ['vm-02']);
    const news = await bench.decide('approve', id, KEN);
    assert.equal(kept(news).state, 'awaiting-approval');
    assert.doesNotMatch((news?.state === 'kept' && news.note?.en) || '', /could not be read|^$/);
  });

  it('and changed back goes as it was asked for, with the approvals that count', async () => {
    const { id, bench: stopped } = await waiting(STOPPED, 2);
    const back = actingBench(database(), BEFORE, openPolicy(2, [AOI]));
    assert.equal(kept(await back.decide('approve', id, KEN)).approvals.length, 1);
    assert.equal(kept(await stopped.decide('approve', id, MEI)).approvals.length, 1);
    back.clock.advance(7 * HOUR_IN_MS);
    assert.equal(kept(await back.decide('approve', id, MEI)).state, 'under-way');
    await back.carryOn(id);
    assert.deepEqual(back.written, INSTALLED);
  });
});
