import assert from 'node:assert/strict';
import { isoDurationInMs } from '../../src/sandbox/iso-duration.ts';

describe('isoDurationInMs', () => {
  const durations: readonly (readonly [string, number | null])[] = [
    ['PT1H', 3_600_000],
    ['P1DT2H3M4.5S', 93_784_500],
    ['P2W', 1_209_600_000],
    ['PT0S', 0],
    ['PT90M', 5_400_000],
    ['P', null],
    ['PT', null],
    ['P1DT', null],
    ['P1M', null],
    ['P1Y', null],
    ['-PT1H', null],
    ['PT1.5H', null],
    ['1h', null],
    ['pt1h', null],
    ['', null],
  ];
  for (const [text, expected] of durations)
    it(`reads '${text}' as ${expected}`, () => {
      assert.equal(isoDurationInMs(text), expected);
    });
});
