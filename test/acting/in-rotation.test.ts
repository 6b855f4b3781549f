import assert from 'node:assert/strict';
import { rotation } from '../../src/acting/in-rotation.ts';

const NUMBERED = [0, 1, 2, 3, 4, 5, 6].map((number) => ({ number }));

describe('taking turns', () => {
  it('comes to each before it comes to one again, also where some go and others come', () => {
    const turns = rotation();
    const next = (numbered = NUMBERED) => turns.next('a', numbered, 3).map(({ number }) => number);
    assert.deepEqual(next(), [0, 1, 2]);
    assert.deepEqual(next(), [3, 4, 5]);
    assert.deepEqual(next(), [6, 0, 1]);
    assert.deepEqual(next(NUMBERED.slice(3)), [3, 4, 5]);
    assert.deepEqual(next([]), []);
    assert.deepEqual(next(), [6, 0, 1]);
  });

  it('keeps the places of different ones apart, and forgets what has ended', () => {
    const turns = rotation();
    turns.next('a', NUMBERED, 3);
    assert.deepEqual(
      turns.next('b', NUMBERED, 1).map(({ number }) => number),
      [0],
    );
    turns.end('a');
    assert.deepEqual(
      turns.next('a', NUMBERED, 1).map(({ number }) => number),
      [0],
    );
  });
});
