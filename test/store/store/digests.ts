import assert from 'node:assert/strict';
import { DAY_IN_MS } from '../../../src/model/instant.ts';
import type { StoredDigest } from '../../../src/store/digests.ts';
import { forgetOld } from '../../../src/store/forgetting.ts';
import type { OpenedStore } from './opened-store.ts';

export function digestTests(opened: () => OpenedStore): void {
  describe('digests', () => {
    let clock: OpenedStore['clock'];
    let store: OpenedStore['store'];
    beforeEach(async () => {
      ({ clock, store } = opened());
      await opened().database.query('truncate digest');
    });
    const tomorrow = () => new Date(clock.now().getTime() + DAY_IN_MS);
    const aDigest = (id: string, more: Partial<StoredDigest> = {}): StoredDigest => ({
      id,
      conversation: 'channel;17',
      place: 'channel',
      owner: 'aoi',
      plan: { at: '9 時' },
      state: 'active',
      dueAt: tomorrow(),
      ...more,
    });
    const begin = (id: string, at: Date, next: Date | null) =>
      store.digests.begin({ id, at, next, activity: `digest ${id}`, event: { of: id } }, clock.now());

    it('are kept once each, as they were, and bounded in a place', async () => {
      assert.equal(await store.digests.keep(aDigest('one'), 2), true);
      assert.equal(await store.digests.keep(aDigest('one'), 2), false);
      assert.equal(await store.digests.keep(aDigest('two', { owner: null, dueAt: null }), 2), true);
      assert.equal(await store.digests.keep(aDigest('three'), 2), false);
      assert.equal(await store.digests.keep(aDigest('three', { place: 'other' }), 2), true);
      assert.deepEqual(await store.digests.of('channel'), [
        aDigest('one'),
        aDigest('two', { owner: null, dueAt: null }),
      ]);
    });

    it('are due when their time has come, unless they rest', async () => {
      await store.digests.keep(aDigest('one'), 9);
      await store.digests.keep(aDigest('two'), 9);
      assert.deepEqual(await store.digests.due(clock.now(), 9), []);
      await store.digests.replace(aDigest('two', { state: 'paused', dueAt: null }));
      clock.advance(DAY_IN_MS);
      assert.deepEqual(
        (await store.digests.due(clock.now(), 9)).map(({ id }) => id),
        ['one'],
      );
    });

    it('are begun once for each of their times, as a delivery of their conversation', async () => {
      await store.digests.keep(aDigest('one'), 9);
      const at = tomorrow();
      clock.advance(DAY_IN_MS);
      const begun = await Promise.all(Array.from({ length: 5 }, () => begin('one', at, tomorrow())));
      assert.deepEqual(begun.filter(Boolean), [true]);
      const [due, ...others] = await store.deliveries.takeDue(9);
      assert.deepEqual(
        [due?.conversation, due?.activity, due?.event],
        ['channel;17', 'digest one', { of: 'one' }],
      );
      assert.deepEqual(others, []);
      assert.deepEqual(await store.digests.due(clock.now(), 9), []);
    });

    it('begin a turn beside their times once under its name, which is no watch and is known until it is over', async () => {
      await store.digests.keep(aDigest('one'), 9);
      await store.digests.keep(aDigest('two'), 9);
      await store.digests.replace(aDigest('two', { state: 'paused', dueAt: null }));
      const until = () => new Date(clock.now().getTime() + 2 * DAY_IN_MS);
      const turn = (id: string) => {
        const dueAt = new Date(clock.now().getTime() + 1_000);
        return { id, activity: `run ${id}`, event: { of: id }, dueAt, until: until() };
      };
      const beginTurn = (id: string) => store.digests.beginTurn(turn(id), clock.now());
      const begun = await Promise.all(Array.from({ length: 5 }, () => beginTurn('one')));
      assert.deepEqual(begun.filter(Boolean), [true]);
      assert.equal(await beginTurn('two'), false, 'it rests');
      assert.equal(await beginTurn('three'), false, 'there is none');
      assert.deepEqual(await store.watches.underWay('channel;17'), []);
      assert.deepEqual(await store.deliveries.takeDue(9), []);
      clock.advance(1_000);
      const [due] = await store.deliveries.takeDue(9);
      assert.deepEqual([due?.activity, due?.event], ['run one', { of: 'one' }]);
      await store.deliveries.settle(due ?? assert.fail(), 'answered');
      clock.advance(2 * DAY_IN_MS);
      await forgetOld(opened().database, clock.now());
      assert.equal(await beginTurn('one'), false, 'that it was told is still known');
    });

    it('come to rest once each time, with the turn that tells of it', async () => {
      await store.digests.keep(aDigest('one'), 9);
      const restAndTell = (activity: string) =>
        store.digests.restAndTell({ id: 'one', activity, event: { of: 'one' } }, clock.now());
      const rested = await Promise.all(Array.from({ length: 5 }, () => restAndTell('rest 1')));
      assert.deepEqual(rested.filter(Boolean), [true]);
      assert.equal(await restAndTell('rest 2'), false, 'it rests already');
      const [due, ...others] = await store.deliveries.takeDue(9);
      assert.deepEqual(
        [due?.conversation, due?.activity, due?.event],
        ['channel;17', 'rest 1', { of: 'one' }],
      );
      assert.deepEqual(others, []);
      const [digest] = await store.digests.of('channel');
      assert.deepEqual([digest?.state, digest?.dueAt], ['undeliverable', null]);
      await store.digests.replace(aDigest('one'));
      assert.equal(await restAndTell('rest 2'), true);
    });

    it('are replaced and removed by id, and then are gone', async () => {
      await store.digests.keep(aDigest('one'), 9);
      assert.equal(await store.digests.replace(aDigest('one', { state: 'paused', dueAt: null })), true);
      assert.deepEqual(
        (await store.digests.of('channel')).map(({ state }) => state),
        ['paused'],
      );
      assert.equal(await store.digests.remove('one'), true);
      assert.equal(await store.digests.remove('one'), false);
      assert.equal(await store.digests.replace(aDigest('one')), false);
      assert.equal(await begin('one', tomorrow(), null), false);
    });
  });
}
