import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { testDatabase } from '../support/test-database.ts';

describe('the embedded store', () => {
  const database = testDatabase();

  it('lets the process do something else between two statements', async () => {
    let isBusy = true;
    let rounds = 0;
    const counting = (async () => {
      while (isBusy) {
        await setImmediate();
        rounds += 1;
      }
    })();
    const session = database();
    await Promise.all(Array.from({ length: 50 }, () => session.query('select 1')));
    isBusy = false;
    await counting;
    assert.ok(rounds >= 49, `${rounds} rounds of the event loop`);
  });

  it('goes on after a statement that fails, and after a transaction that does', async () => {
    const session = database();
    const outcomes = await Promise.allSettled([
      session.query('nonsense'),
      session.transaction(() => Promise.reject(new Error('on second thoughts'))),
      session.query('select 1 as one'),
    ]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected', 'fulfilled'],
    );
  });
});
