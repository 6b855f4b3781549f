import assert from 'node:assert/strict';
import { stolenFrom } from './support/stolen.ts';
import { TOPICS } from './support/topics.ts';

/** Learning every topic and asking all their sentences, on a busy machine. */
const PATIENCE_IN_MS = 240_000;

describe('a topic keeps its own sentences', () => {
  it('all of them, among all others', () => assert.deepEqual(stolenFrom(TOPICS), [])).timeout(PATIENCE_IN_MS);
});
