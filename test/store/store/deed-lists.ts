import assert from 'node:assert/strict';
import { HOUR_IN_MS } from '../../../src/model/instant.ts';
import { type Ledger, type NewDeed, storedLedger } from '../../../src/store/ledger.ts';
import type { OpenedStore } from './opened-store.ts';

const TOLD = { kind: 'requested', actor: null, detail: {} } as const;
const DENIED = { kind: 'denied', actor: null, detail: {} } as const;

export function deedListTests(opened: () => OpenedStore): void {
  describe('deeds as lists', () => {
    let clock: OpenedStore['clock'];
    let ledger: Ledger;
    beforeEach(() => {
      ({ clock } = opened());
      ledger = storedLedger(opened().database, clock);
    });

    /** A deed a second after the one before. */
    const open = async (id: string, deed: Partial<NewDeed> = {}) => {
      clock.advance(1_000);
      await ledger.open(
        {
          id,
          press: id,
          conversation: 'a',
          requester: 'Aoi',
          plan: {},
          questions: {},
          approvalsNeeded: 1,
          approvers: ['Ken'],
          expiresAt: new Date(clock.now().getTime() + HOUR_IN_MS),
          calls: [{ target: 0, call: 0 }],
          event: {},
          card: null,
          ...deed,
        },
        TOLD,
      );
    };
    it('have the latest of a conversation first, whole', async () => {
      for (const id of ['1', '2', '3']) await open(id);
      await open('other', { conversation: 'b' });
      const lately = await ledger.lately('a', 2);
      assert.deepEqual(
        lately.map(({ id, calls }) => [id, calls.length]),
        [
          ['3', 1],
          ['2', 1],
        ],
      );
    });

    it('have what awaits an approval of every conversation, the oldest first', async () => {
      await open('2');
      await open('1', { conversation: 'b' });
      await open('3', { approvalsNeeded: 0 });
      assert.deepEqual(await ledger.awaiting(clock.now()), ['2', '1']);
    });

    it('have nothing that is decided, or has expired', async () => {
      await open('1');
      await open('2');
      await ledger.move('1', 'awaiting-approval', 'denied', DENIED);
      assert.deepEqual(await ledger.awaiting(clock.now()), ['2']);
      clock.advance(HOUR_IN_MS);
      assert.deepEqual(await ledger.awaiting(clock.now()), []);
    });

    it('have what is carried out, the oldest first', async () => {
      await open('1', { approvalsNeeded: 0 });
      await open('2');
      await open('3', { approvalsNeeded: 0 });
      await open('4', { approvalsNeeded: 0, conversation: 'b' });
      assert.deepEqual(
        (await ledger.underWay('a', 9)).map(({ id }) => id),
        ['1', '3'],
      );
    });

    it('are told of once under each name, in the conversation of the deed', async () => {
      const told = { kind: 'told', actor: null, detail: {} } as const;
      await open('1');
      const announced = await Promise.all(
        [1, 2, 3].map(() => ledger.announce('1', 'half-time', { says: 'なぜ' }, told)),
      );
      assert.deepEqual(announced.toSorted(), [false, false, true]);
      assert.equal(await ledger.announce('1', 'expired', {}, told), true);
      assert.equal(await ledger.announce('nowhere', 'expired', {}, told), false);
      const due = await opened().store.deliveries.takeDue(9);
      assert.deepEqual(due.map(({ conversation, activity }) => [conversation, activity]).toSorted(), [
        ['a', 'deed 1'],
        ['a', 'notice expired 1'],
        ['a', 'notice half-time 1'],
      ]);
    });
  });
}
