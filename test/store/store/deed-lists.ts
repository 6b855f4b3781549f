import assert from 'node:assert/strict';
import { HOUR_IN_MS } from '../../../src/model/instant.ts';
import type { AwaitingWanted } from '../../../src/store/deed-lists.ts';
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
    const awaiting = async (actor: string, wanted: Partial<AwaitingWanted> = {}) => {
      const page = await ledger.awaiting({
        actor,
        groups: [],
        conversation: 'a',
        reach: 'everywhere',
        at: clock.now(),
        most: 9,
        skip: 0,
        ...wanted,
      });
      return [page.awaiting.map(({ id }) => id), page.count, page.elsewhere];
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

    it('have what awaits whom the rule names, in whatever case, and what somebody asked for himself here', async () => {
      await open('1');
      await open('2', { conversation: 'b' });
      await open('3', { approvers: ['*'] });
      await open('4', { requester: 'Ken', approvers: ['Ken', 'Aoi'], conversation: 'b' });
      assert.deepEqual(await awaiting('ken'), [['1', '2', '3'], 3, 0]);
      assert.deepEqual(await awaiting('Aoi'), [['1', '3', '4'], 3, 0]);
      assert.deepEqual(await awaiting('Mei'), [['3'], 1, 0]);
      assert.deepEqual(await awaiting('Ken', { reach: 'conversation' }), [['1', '3'], 2, 1]);
      assert.deepEqual(await awaiting('Ken', { most: 1, skip: 1 }), [['2'], 3, 0]);
    });

    it('have what awaits a group that somebody is in, in whatever case', async () => {
      await open('1', { approvers: ['Group:OPS'] });
      await open('2', { approvers: ['group:other'] });
      assert.deepEqual(await awaiting('Mei', { groups: ['group:ops'] }), [['1'], 1, 0]);
      assert.deepEqual(await awaiting('Mei'), [[], 0, 0]);
      assert.deepEqual([...(await ledger.awaitedApprovers(clock.now()))].sort(), [
        'Group:OPS',
        'group:other',
      ]);
      clock.advance(HOUR_IN_MS);
      assert.deepEqual(await ledger.awaitedApprovers(clock.now()), []);
    });

    it('have nothing that is decided, or has expired', async () => {
      await open('1');
      await open('2');
      await ledger.move('1', 'awaiting-approval', 'denied', DENIED);
      assert.deepEqual(await awaiting('Ken'), [['2'], 1, 0]);
      clock.advance(HOUR_IN_MS);
      assert.deepEqual(await awaiting('Ken'), [[], 0, 0]);
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
