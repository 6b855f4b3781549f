import assert from 'node:assert/strict';
import type { DeedNews } from '../../src/model/deed-record.ts';
import { auditRecords } from '../../src/store/audit.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { type ActingBench, AOI, actingBench, KEN, kept, MEI, openPolicy } from './support/acting-bench.ts';

const WORLD = world({ resources: [virtualMachine('vm-01')] });
const WHY = 'The exploit is in the wild, and nobody answers the phone.';
const INSTALLED = ['POST vm-01/installPatches'];

describe('an action that waits for approval', () => {
  const database = testDatabase(freshDatabase);
  const benchOf = (...breakGlass: readonly string[]) =>
    actingBench(database(), WORLD, openPolicy(1, breakGlass));
  const asked = async (bench: ActingBench, reason?: string) => {
    const answer = await bench.ask('install-updates', ['vm-01'], AOI);
    const filled = reason === undefined ? {} : { filled: { reason } };
    return kept(await bench.letBe({ ...answer, question: { ...answer.question, ...filled } }));
  };
  const noteOf = (news: DeedNews | null) => (news?.state === 'kept' && news.note?.en) || '';
  const told = async () => {
    const kinds: string[] = [];
    for await (const { kind, detail } of auditRecords(database())) kinds.push(`${kind} ${detail}`);
    return kinds;
  };

  it('goes without one where the policy lets whoever asked, with a reason, on a record of its own', async () => {
    const bench = benchOf(AOI);
    const { id } = await asked(bench);
    const record = kept(await bench.decide('break-glass', id, AOI, WHY));
    assert.equal(record.state, 'under-way');
    assert.deepEqual(
      record.approvals.map(({ actor, decision, reason }) => [actor, decision, reason]),
      [[AOI, 'break-glass', WHY]],
    );
    await bench.carryOn(id);
    assert.deepEqual(bench.written, INSTALLED);
    const records = await told();
    assert.ok(records.includes(`break-glass {"reason":"${WHY}"}`), records.join('\n'));
    // Its conversation is told in a post of its own.
    assert.equal(records.filter((each) => each === 'told {"notice":"break-glass"}').length, 1);
  });

  it('waits on without a reason', async () => {
    const bench = benchOf(AOI);
    const { id } = await asked(bench);
    const news = await bench.decide('break-glass', id, AOI);
    assert.equal(kept(news).state, 'awaiting-approval');
    assert.match(noteOf(news), /only with a reason/);
  });

  for (const [who, breakGlass, actor] of [
    ['whoever asked and is not named', [KEN], AOI],
    ['somebody who is named and did not ask', [AOI, KEN], KEN],
    ['anybody where nobody is named', [], AOI],
  ] as const)
    it(`waits on for ${who}`, async () => {
      const bench = benchOf(...breakGlass);
      const { id } = await asked(bench);
      const news = await bench.decide('break-glass', id, actor, WHY);
      assert.equal(kept(news).state, 'awaiting-approval');
      assert.match(noteOf(news), /breakGlass/);
      assert.deepEqual(bench.written, []);
    });

  it('is not let once it was denied', async () => {
    const bench = benchOf(AOI);
    const { id } = await asked(bench);
    await bench.decide('deny', id, KEN, 'Not before the month is closed.');
    assert.equal(kept(await bench.decide('break-glass', id, AOI, WHY)).state, 'denied');
    await bench.carryOn(id);
    assert.deepEqual(bench.written, []);
  });

  for (const decision of ['approve', 'break-glass'] as const)
    it(`is not let by ${decision} where a denial is on record of which nobody lived to say so`, async () => {
      const bench = benchOf(AOI);
      const { id } = await asked(bench);
      const denied = { actor: MEI, decision: 'denied', reason: null } as const;
      await bench.ledger.decide(id, denied, { kind: 'denied', actor: MEI, detail: {} });
      const decider = decision === 'approve' ? KEN : AOI;
      assert.equal(kept(await bench.decide(decision, id, decider, WHY)).state, 'denied');
      await bench.carryOn(id);
      assert.deepEqual(bench.written, []);
    });

  it('keeps why it was asked for, and why others decided as they did', async () => {
    const bench = benchOf();
    const { id } = await asked(bench, 'KB5034439 is due');
    await bench.decide('approve', id, KEN, 'agreed in the change board');
    const record = kept(await bench.decide('show', id, MEI));
    assert.equal(record.question.filled?.reason, 'KB5034439 is due');
    assert.equal(record.approvals[0]?.reason, 'agreed in the change board');
  });
});
