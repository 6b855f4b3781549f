import assert from 'node:assert/strict';
import { hear } from '../../../src/ask/hear.ts';

/** What is said, the numbers that are read in it, and how the ranker hears it. */
const ROWS: readonly (readonly [sentence: string, kb: readonly string[], heard: string])[] = [
  ['install KB5034439 on vm-01', ['5034439'], ' install @kb on @machine ; '],
  ['install KB abc on vm-01', [], ' install @kb on @machine ; '],
  ['install kb 12 on vm-01', [], ' install @kb on @machine ; '],
  ['install KB2267602 on vm-01', ['2267602'], ' install @definition on @machine ; '],
  ['which kb article', [], ' which kb article ; '],
];

describe('KB numbers', () => {
  for (const [sentence, kb, heard] of ROWS)
    it(`are ${kb.join() || 'none'}: ${sentence}`, () => {
      const { entities, spoken } = hear(sentence, 'anything');
      assert.deepEqual(entities.kb, kb);
      assert.equal(spoken.words, heard);
    });
});
