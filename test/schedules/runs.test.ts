import assert from 'node:assert/strict';
import { expiryOf, latestRun, nextRun, runsBetween } from '../../src/schedules/runs.ts';
import { RUNS_BY_RECURRENCE } from './support/runs-by-recurrence.ts';
import { at, windowOf } from './support/windows.ts';

describe('the runs of a maintenance window', () => {
  for (const { what, window, from, to, starts } of RUNS_BY_RECURRENCE)
    it(`come ${what}`, () => {
      const runs = runsBetween(windowOf(window), at(from), at(to));
      assert.deepEqual(
        runs.map(({ start }) => start),
        starts.map((start) => at(`${start}:00Z`)),
      );
    });

  it('last as long as the window says, also through a change of the clock', () => {
    const window = windowOf({
      timeZone: 'Eastern Standard Time',
      startDateTime: '2026-11-01 00:30',
      duration: '03:55',
    });
    const [run] = runsBetween(window, at('2026-11-01T00:00Z'), at('2026-11-02T00:00Z'));
    assert.deepEqual(run, { start: at('2026-11-01T04:30Z'), end: at('2026-11-01T08:25Z') });
  });

  it('are none after it has expired, and the last before is told', () => {
    const window = windowOf({ expirationDateTime: '2026-11-10 00:00' });
    assert.equal(nextRun(window, at('2026-11-10T00:00Z')), null);
    assert.equal(latestRun(window, at('2026-12-24T00:00Z'))?.start, at('2026-11-09T02:00Z'));
    assert.equal(expiryOf(window), at('2026-11-10T00:00Z'));
  });

  it('are none before the window begins', () => {
    assert.equal(latestRun(windowOf({}), at('2026-11-01T01:59Z')), null);
    assert.equal(latestRun(windowOf({}), at('2026-11-01T02:00Z'))?.start, at('2026-11-01T02:00Z'));
  });
});
