import assert from 'node:assert/strict';
import { hear } from '../../../src/ask/hear.ts';

/** Ranges and lists by numbers, and what is like them. */
const SAID: readonly (readonly [text: string, machines: string])[] = [
  ['web01〜03の状態', 'web01 web02 web03'],
  ['sql-prod-01～sql-prod-03 は?', 'sql-prod-01 sql-prod-02 sql-prod-03'],
  ['web01からweb03まで評価して', 'web01 web02 web03'],
  ['web01から03を外して', 'web01'],
  ['jump-01 through jump-03', 'jump-01 jump-02 jump-03'],
  ['web01と02', 'web01 web02'],
  ['web01,02,03 の状態', 'web01 web02 web03'],
  ['why are web01/02 not assessed', 'web01 web02'],
  ['vm-01, 02 and 03', 'vm-01 vm-02 vm-03'],
  ['why is web01 not assessed, 10 machines are', 'web01'],
  ['web01、10 台', 'web01'],
  ['web-01-03 is not assessed', 'web-01-03'],
  ['web01~99', 'web01'],
];

describe('machines by their numbers', () => {
  for (const [text, machines] of SAID)
    it(text, () => assert.equal(hear(text, 'anything').entities.machines.join(' '), machines));
});
