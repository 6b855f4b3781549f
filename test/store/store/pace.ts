import assert from 'node:assert/strict';
import { auditRecords } from '../../../src/store/audit.ts';
import { type Ledger, storedLedger } from '../../../src/store/ledger.ts';
import { fullScopes } from '../../../src/store/pace.ts';
import type { OpenedStore } from './opened-store.ts';

const TOLD = { kind: 'calling', actor: null, detail: {} } as const;

export function paceTests(opened: () => OpenedStore): void {
  describe('the pace of calls', () => {
    let ledger: Ledger;
    beforeEach(async () => {
      const { database, clock } = opened();
      ledger = storedLedger(database, clock);
      await open('one', 20);
      await open('other', 20);
    });

    const open = (id: string, count: number) =>
      ledger.open(
        {
          id,
          press: id,
          conversation: 'chat',
          requester: 'aoi',
          plan: {},
          questions: {},
          approvalsNeeded: 0,
          approvers: [],
          expiresAt: opened().clock.now(),
          calls: Array.from({ length: count }, (_, target) => ({ target, call: 0 })),
          event: {},
          card: null,
        },
        { kind: 'requested', actor: 'aoi', detail: {} },
      );
    const REGION = { scope: 'region', most: 5 };
    const begin = (deed: string, number: number, limits = [REGION]) =>
      ledger.step(
        deed,
        number,
        { from: 'waiting', to: 'calling', correlation: `${deed} ${number}`, under: limits },
        TOLD,
      );
    const waitingIn = async (deed: string) =>
      (await ledger.standing(deed))?.calls.filter(({ state }) => state === 'waiting').length;

    it('has no more places than its limit, of all deeds and however many ask at once', async () => {
      const asked = ['one', 'other'].flatMap((deed) =>
        Array.from({ length: 20 }, (_, number) => begin(deed, number)),
      );
      const begun = (await Promise.all(asked)).filter(Boolean);
      assert.equal(begun.length, 5);
      assert.equal(((await waitingIn('one')) ?? 0) + ((await waitingIn('other')) ?? 0), 35);
    });

    it('frees a place a minute after it was taken, and says how long that is', async () => {
      const { clock } = opened();
      for (let number = 0; number < 5; number += 1) {
        assert.equal(await begin('one', number), true);
        clock.advance(10_000);
      }
      assert.equal(await begin('one', 5), false);
      assert.deepEqual(await ledger.full([REGION]), [{ scope: 'region', forInMs: 10_000 }]);
      clock.advance(10_000);
      assert.deepEqual(await ledger.full([REGION]), []);
      assert.equal(await begin('other', 0), true);
      assert.equal(await begin('other', 1), false);
    });

    it('takes a place under every limit or under none, and none for what somebody else has begun', async () => {
      const narrow = { scope: 'machine', most: 1 };
      assert.equal(await begin('one', 0, [REGION, narrow]), true);
      assert.equal(await begin('one', 1, [REGION, narrow]), false);
      assert.equal(await begin('one', 0), false);
      const rows = await opened().database.query('select scope from sent_call order by scope');
      assert.deepEqual(rows, [{ scope: 'machine' }, { scope: 'region' }]);
    });

    it('keeps no record of what had no place', async () => {
      for (let number = 0; number < 8; number += 1) await begin('one', number);
      const kinds: string[] = [];
      for await (const { kind } of auditRecords(opened().database)) kinds.push(kind);
      assert.deepEqual(kinds, ['requested', 'requested', ...Array(5).fill('calling')]);
    });

    it('is none while Azure wants to be left alone, whoever asks; the longest time counts', async () => {
      const { clock, database } = opened();
      await begin('one', 0);
      const returned = (correlation: string, forInMs: number) => {
        const until = new Date(clock.now().getTime() + forInMs);
        const step = { from: 'calling', to: 'waiting', of: correlation } as const;
        return ledger.step('one', 0, { ...step, keepsOff: { scopes: ['region'], until } }, TOLD);
      };
      assert.equal(await returned('one 0', 90_000), true);
      assert.equal(await begin('other', 0), false);
      assert.deepEqual(await fullScopes(database, [REGION, { scope: 'else', most: 1 }], clock.now()), [
        { scope: 'region', forInMs: 90_000 },
      ]);
      clock.advance(90_000);
      assert.equal(await begin('one', 0), true);
    });
  });
}
