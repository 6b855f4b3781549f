import assert from 'node:assert/strict';
import { RecentlyUsed } from '../../src/model/recently-used.ts';

describe('RecentlyUsed', () => {
  it('forgets what was not used for longest', () => {
    const values = new RecentlyUsed<number>(2);
    values.keep('a', 1);
    values.keep('b', 2);
    assert.equal(values.get('a'), 1);
    values.keep('c', 3);
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => values.get(key)),
      [1, null, 3],
    );
  });

  it('keeps one value a key', () => {
    const values = new RecentlyUsed<number>(2);
    values.keep('a', 1);
    values.keep('b', 2);
    values.keep('b', 3);
    assert.deepEqual([values.get('a'), values.get('b')], [1, 3]);
  });
});
