import assert from 'node:assert/strict';
import { HOUR_IN_MS } from '../../src/model/instant.ts';
import { steadyClock } from '../../src/model/steady-clock.ts';
import { handClock } from '../support/hand-clock.ts';

describe('a steady clock', () => {
  it('goes on from where it was when its clock is put back, and follows it forward', () => {
    const hand = handClock();
    const steady = steadyClock(hand);
    const startedAtInMs = steady.now().getTime();
    const passedInMs = (by: number) => {
      hand.advance(by);
      return steady.now().getTime() - startedAtInMs;
    };
    assert.deepEqual([1_000, -HOUR_IN_MS, 500, -1, 500, HOUR_IN_MS, 1].map(passedInMs), [
      1_000,
      1_000,
      1_500,
      1_500,
      2_000,
      HOUR_IN_MS + 2_000,
      HOUR_IN_MS + 2_001,
    ]);
  });

  it('stands still where its clock does', () => {
    assert.equal(steadyClock({ ...handClock(), isStill: true }).isStill, true);
  });
});
