import assert from 'node:assert/strict';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { windowQuota } from '../../../src/azure/read/window-quota.ts';

const WINDOW = { requests: 4, lengthInMs: 1_000 };
const START = 1_000_000;

/** When each of so many requests leaves, in milliseconds from the start, if each leaves as soon as it may. */
function departures(count: number): readonly number[] {
  const quota = windowQuota(WINDOW);
  let nowInMs = START;
  return Array.from({ length: count }, () => {
    nowInMs = Math.max(nowInMs, quota.nextAtInMs(nowInMs));
    quota.take(nowInMs);
    return Math.round(nowInMs - START);
  });
}

const says = (remaining: string, resetsAfter: string) =>
  createHttpHeaders({
    'x-ms-user-quota-remaining': remaining,
    'x-ms-user-quota-resets-after': resetsAfter,
  });

describe('windowQuota', () => {
  it('lets half leave at once and spreads the rest over the window', () => {
    assert.deepEqual(departures(2), [0, 0]);
    assert.deepEqual(departures(4), [0, 0, 333, 667]);
  });

  it('never lets more leave in a window than it has', () => {
    const all = departures(12);
    for (const start of [0, 1_000, 2_000])
      assert.equal(all.filter((at) => at >= start && at < start + 1_000).length, 4, `from ${start} ms`);
  });

  it('opens a window with the first request of it, not before', () => {
    const quota = windowQuota(WINDOW);
    quota.take(START);
    assert.equal(quota.nextAtInMs(START + 5_000), START + 5_000);
    for (let count = 0; count < 4; count += 1) quota.take(START + 5_000);
    assert.equal(quota.nextAtInMs(START + 5_000), START + 6_000);
  });

  const replies: readonly (readonly [
    what: string,
    headers: ReturnType<typeof says>,
    unanswered: number,
    nextInMs: number,
  ])[] = [
    ['others have used the quota up', says('0', '00:00:07'), 0, 7_000],
    ['more are under way than are left', says('2', '00:00:07'), 2, 7_000],
    ['a window that ends within the second', says('0', '00:00:00'), 0, 1_000],
    ['most is left', says('3', '00:00:07'), 0, 0],
    ['no figure', createHttpHeaders({}), 0, 0],
    ['a figure that is none', says('many', '00:00:07'), 0, 0],
    ['no time', createHttpHeaders({ 'x-ms-user-quota-remaining': '0' }), 0, 0],
  ];
  for (const [what, headers, unanswered, nextInMs] of replies)
    it(`believes a reply that says: ${what}`, () => {
      const quota = windowQuota(WINDOW);
      quota.take(START);
      quota.learn(headers, START, unanswered);
      assert.equal(quota.nextAtInMs(START) - START, nextInMs);
    });
});
