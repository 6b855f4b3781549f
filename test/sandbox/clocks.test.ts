import assert from 'node:assert/strict';
import { RunningClock } from '../../src/sandbox/running-clock.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';

const START = new Date('2026-11-20T09:00:00Z');

describe('VirtualClock', () => {
  it('stands still until it is moved, and sleeping moves it', async () => {
    const clock = new VirtualClock(START);
    assert.equal(clock.now().getTime(), START.getTime());
    clock.advance(1500);
    await clock.sleep(500);
    assert.equal(clock.now().toISOString(), '2026-11-20T09:00:02.000Z');
  });

  it('gives dates that cannot move it', () => {
    const clock = new VirtualClock(START);
    clock.now().setFullYear(1999);
    assert.equal(clock.now().getTime(), START.getTime());
  });
});

describe('RunningClock', () => {
  it('runs on from its start by itself, and moves ahead when told', async () => {
    const clock = new RunningClock(START);
    const before = clock.now().getTime();
    await clock.sleep(5);
    const after = clock.now().getTime();
    assert.ok(after - before >= 4 && after - START.getTime() < 60_000, String(after - before));
    clock.advance(3_600_000);
    const passed = clock.now().getTime() - START.getTime();
    assert.ok(passed >= 3_600_000 && passed < 3_660_000, String(passed));
  });
});
