import assert from 'node:assert/strict';
import { deedRecord } from '../../src/acting/deed-records.ts';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import type { DeedNews, DeedRecord } from '../../src/model/deed-record.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Renderer } from '../../src/turns/renderer.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
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
  tenantOf,
} from './support/acting-bench.ts';

const WORLD = world({ resources: [virtualMachine('vm-01'), virtualMachine('vm-02')] });
const INSTALLED = ['POST vm-01/installPatches'];
const NOBODY: Policy = { rules: [{ ...first(openPolicy()), who: [MEI] }], freezes: [] };
const FROZEN: Policy = {
  ...openPolicy(),
  freezes: [{ from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z', reason: 'year-end' }],
};
const MEI_ALONE: Policy = { rules: [{ ...first(openPolicy()), approvers: [MEI] }], freezes: [] };

describe('a policy that changed since an action was asked for', () => {
  const database = testDatabase(freshDatabase);
  /** The bot before, and the same after a restart with another policy. */
  const restarted = (before: Policy, after: Policy) => {
    const tenant = tenantOf(WORLD);
    const [old, now] = [before, after].map((policy) => actingBench(database(), WORLD, policy, tenant));
    assert.ok(old && now);
    return { old, now };
  };
  const asked = async (bench: ActingBench) =>
    kept(await bench.letBe(await bench.ask('install-updates', ['vm-01'])));

  it('asks for approval behind a button that was shown without', async () => {
    const { old, now } = restarted(openPolicy(0), openPolicy(1));
    const shown = await old.ask('install-updates', ['vm-01']);
    const record = kept(await now.letBe(shown));
    assert.deepEqual([record.state, record.approvalsNeeded], ['awaiting-approval', 1]);
    assert.match(text(record, 'en'), /Waits for approval by another person: 0 of 1/);
    await now.carryingOut.advance(record.id, noticeOf);
    assert.deepEqual(now.written, []);
  });

  it('counts the approvals that it asks for now, on the card of before', async () => {
    const { old, now } = restarted(openPolicy(1), openPolicy(2));
    const { id } = await asked(old);
    const once = await now.decide('approve', id, KEN);
    assert.deepEqual([kept(once).state, kept(once).approvalsNeeded], ['awaiting-approval', 2]);
    assert.match(noteOf(once), /it takes 2 approvals now, not 1/);
    assert.match(text(kept(once), 'ja', once), /必要な承認が 1 人から 2 人になりました/);
    assert.equal(kept(await now.decide('approve', id, KEN)).state, 'awaiting-approval');
    assert.deepEqual(now.written, []);
    assert.equal(kept(await now.decide('approve', id, MEI)).state, 'under-way');
    await now.carryOn(id);
    assert.deepEqual(now.written, INSTALLED);
  });

  it('takes no approval but of whom it names now, whoever approved before', async () => {
    const { old, now } = restarted(openPolicy(2), MEI_ALONE);
    const { id } = await asked(old);
    assert.equal(kept(await old.decide('approve', id, KEN)).state, 'awaiting-approval');
    const ken = await now.viewing.viewer((await now.viewing.ruled(await recordOf(now, id))).record, KEN);
    assert.deepEqual(ken.may, []);
    assert.equal(kept(await now.decide('approve', id, MEI)).state, 'under-way');
    await now.carryOn(id);
    assert.deepEqual(now.written, INSTALLED);
  });

  for (const [what, policy, why] of [
    ['whoever asked is allowed it no more', NOBODY, /does not allow it to whoever asked/],
    ['a freeze has begun', FROZEN, /frozen until 2100-01-01T00:00:00Z: year-end/],
  ] as const)
    it(`lets nobody approve where ${what}, nor break the glass, and says why`, async () => {
      const glass = openPolicy(1, [AOI]);
      const { old, now } = restarted(glass, policy);
      const { id } = await asked(old);
      for (const [decision, who] of [
        ['approve', KEN],
        ['break-glass', AOI],
      ] as const) {
        const news = await now.decide(decision, id, who, 'now');
        assert.deepEqual([kept(news).state, kept(news).approvals], ['awaiting-approval', []]);
        assert.match(noteOf(news), why);
      }
      assert.deepEqual((await now.viewing.viewer(kept(await now.decide('show', id, AOI)), AOI)).may, [
        'denied',
      ]);
      assert.equal(kept(await now.decide('deny', id, AOI)).state, 'denied');
      assert.deepEqual(now.written, []);
    });

  it('holds the glass that it no longer lets be broken', async () => {
    const { old, now } = restarted(openPolicy(1, [AOI]), openPolicy(1));
    const { id } = await asked(old);
    const news = await now.decide('break-glass', id, AOI, 'now');
    assert.equal(kept(news).state, 'awaiting-approval');
    assert.match(noteOf(news), /breakGlass/);
  });

  for (const [what, before, after, decide] of [
    ['one approval, and takes two', openPolicy(1), openPolicy(2), ['approve', KEN]],
    ['none, and takes one', openPolicy(0), openPolicy(1), null],
    ['a broken glass, which it forbids', openPolicy(1, [AOI]), openPolicy(1), ['break-glass', AOI]],
  ] as const)
    it(`leaves what was let with ${what}, and says so`, async () => {
      const { old, now } = restarted(before, after);
      const { id } = await asked(old);
      if (decide !== null) await old.decide(...atOnce(decide[0], id, decide[1]));
      const over = await now.carryOn(id);
      assert.deepEqual([over.state, statesOf(over)], ['settled', ['left']]);
      assert.match(text(over, 'en'), /by the policy of now its approvals are too few/);
      assert.match(text(over, 'ja'), /現在のポリシーでは承認が足りません/);
      assert.deepEqual(now.written, []);
    });

  it('says on the card why a freeze kept it from being sent', async () => {
    const { old, now } = restarted(openPolicy(0), FROZEN);
    const over = await now.carryOn((await asked(old)).id);
    assert.match(
      text(over, 'en'),
      /not sent: the policy of now.*frozen until 2100-01-01T00:00:00Z: year-end/,
    );
    assert.match(text(over, 'ja'), /送信していません。現在のポリシー/);
  });
});

function first({ rules: [rule] }: Policy): Policy['rules'][number] {
  return rule ?? assert.fail('no rule');
}

function atOnce(kind: 'approve' | 'break-glass', id: string, actor: string) {
  return [kind, id, actor, 'now'] as const;
}

async function recordOf({ ledger }: ActingBench, id: string): Promise<DeedRecord> {
  const stored = await ledger.find(id);
  return (stored && deedRecord(stored)) ?? assert.fail(`${id} is not on record`);
}

function noteOf(news: DeedNews | null): string {
  return (news?.state === 'kept' && news.note?.en) || '';
}

function text(record: DeedRecord, locale: 'en' | 'ja', news: DeedNews | null = null): string {
  const reader: Parameters<Renderer['deed']>[1] = { locale, timeZone: 'UTC', buttonId: () => 'button' };
  const note = news?.state === 'kept' ? news.note : null;
  return botRenderer('sandbox').deed(record, reader, { verified: null, note }).text;
}
