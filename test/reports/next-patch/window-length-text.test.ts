import assert from 'node:assert/strict';
import { windowLengthText } from '../../../src/reports/window-length-text.ts';

const CASES: readonly (readonly [written: string, en: string, ja: string])[] = [
  ['03:00', '3 h', '3 時間'],
  ['01:30', '1 h 30 min', '1 時間 30 分'],
  ['03:55:00', '3 h 55 min', '3 時間 55 分'],
  ['00:00', '0 min', '0 分'],
  ['three hours', 'three hours', 'three hours'],
];

describe('how long a maintenance window is, in words', () => {
  for (const [written, en, ja] of CASES)
    it(`${written}: ${ja}`, () => assert.deepEqual(windowLengthText(written), { en, ja }));
});
