import assert from 'node:assert/strict';
import { systemClock } from '../../src/config/system-clock.ts';

describe('systemClock', () => {
  it('ends a sleep that is no longer waited for', async () => {
    const ended = new AbortController();
    const asleep = systemClock.sleep(3_600_000, ended.signal);
    ended.abort();
    assert.equal(await asleep, undefined);
  });
});
