import assert from 'node:assert/strict';
import { theftAmong, tooMuch } from './support/stolen.ts';
import { TOPICS } from './support/topics.ts';

/** Asking every sentence there is, on a busy machine. */
const PATIENCE_IN_MS = 480_000;

describe('a topic keeps its own sentences', () => {
  it('all of them, among all others', () => assert.deepEqual(tooMuch(theftAmong(TOPICS)), [])).timeout(
    PATIENCE_IN_MS,
  );
});
