import assert from 'node:assert/strict';
import { DAY_IN_MS } from '../../../src/model/instant.ts';
import { forgetOld } from '../../../src/store/forgetting.ts';
import type { OpenedStore } from './opened-store.ts';

export function watchTests(opened: () => OpenedStore): void {
  describe('what is watched', () => {
    let clock: OpenedStore['clock'];
    let store: OpenedStore['store'];
    const forget = () => forgetOld(opened().database, clock.now());
    beforeEach(() => {
      ({ clock, store } = opened());
    });
    const aWatch = (subject: string, conversation = 'a') => ({
      conversation,
      subject,
      event: { asks: 'なぜ' },
      until: new Date(clock.now().getTime() + DAY_IN_MS),
    });
    const begin = (subject: string, most = 2) => store.watches.begin(aWatch(subject), most, 300_000);
    const takeDue = () => store.deliveries.takeDue(9);

    it('is due after its pause, again after each rest, and each time anew', async () => {
      assert.equal(await begin('vm-01'), true);
      clock.advance(299_999);
      assert.deepEqual(await takeDue(), []);
      clock.advance(1);
      const [due] = await takeDue();
      assert.deepEqual([due?.event, due?.attempts, due?.card], [{ asks: 'なぜ' }, 1, null]);
      const key = due ?? assert.fail('not due');
      assert.equal(await store.deliveries.hold(key), true);
      await store.deliveries.rest(key, 60_000);
      assert.equal(await store.deliveries.hold(key), false);
      clock.advance(60_000);
      assert.deepEqual(
        (await takeDue()).map(({ attempts }) => attempts),
        [1],
      );
    });

    it('is one for one subject, and bounded in a conversation', async () => {
      for (const subject of ['vm-01', 'vm-02', 'vm-01']) assert.equal(await begin(subject), true);
      assert.equal(await begin('vm-03'), false);
      assert.equal(await store.watches.begin(aWatch('vm-03', 'b'), 2, 0), true);
      assert.equal((await store.watches.underWay('a')).length, 2);
    });

    it('is ended by name, whoever has it, and can begin again', async () => {
      await begin('vm-01');
      clock.advance(300_000);
      const [key = assert.fail('not due')] = await takeDue();
      const [watch = assert.fail('none')] = await store.watches.underWay('a');
      await store.watches.end('b', [watch.activity]);
      assert.equal(await store.deliveries.hold(key), true);
      await store.watches.end('a', [watch.activity]);
      assert.equal(await store.deliveries.hold(key), false);
      assert.deepEqual(await store.watches.underWay('a'), []);
      assert.equal(await begin('vm-01'), true);
    });

    it('is forgotten a day after its end', async () => {
      await begin('vm-01');
      clock.advance(2 * DAY_IN_MS);
      await forget();
      assert.equal((await store.watches.underWay('a')).length, 1);
      clock.advance(1);
      await forget();
      assert.deepEqual(await store.watches.underWay('a'), []);
    });
  });
}
