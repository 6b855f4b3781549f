import assert from 'node:assert/strict';
import { FairQueue } from '../../../src/azure/read/fair-queue.ts';

const ASKERS = { a: {}, b: {}, c: {} };

/** A queue that `a1 a2 b1` came to in that order; `!b1` goes first. */
function queueOf(waiters: string): FairQueue<string> {
  const queue = new FairQueue<string>();
  for (const text of waiters.split(' ')) {
    const waiter = text.replace('!', '');
    queue.add(ASKERS[waiter[0] as keyof typeof ASKERS], waiter, text.startsWith('!'));
  }
  return queue;
}

function served(queue: FairQueue<string>): string {
  return Array.from({ length: queue.size }, () => queue.take()).join(' ');
}

describe('FairQueue', () => {
  const rows: readonly (readonly [came: string, served: string])[] = [
    ['a1 b1 c1', 'a1 b1 c1'],
    ['a1 a2 a3 b1 c1', 'a1 b1 c1 a2 a3'],
    ['a1 a2 b1 b2', 'a1 b1 a2 b2'],
    ['a1 a2 b1 !c1', 'c1 a1 b1 a2'],
    ['a1 b1 b2 !b3', 'b3 a1 b1 b2'],
  ];
  for (const [came, expected] of rows)
    it(`serves ${came} as ${expected}`, () => assert.equal(served(queueOf(came)), expected));

  it('takes out those that have waited too long, wherever they stand', () => {
    const queue = queueOf('a1 a2 b1 c1');
    assert.deepEqual(
      queue.takeWhere((waiter) => waiter !== 'a2'),
      ['a1', 'b1', 'c1'],
    );
    assert.deepEqual([queue.size, queue.take(), queue.take()], [1, 'a2', undefined]);
  });
});
