import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTimeSpan, timeSpanText } from '../../../src/sandbox/kql/timespan-text.ts';
import { KustoTimeSpan } from '../../../src/sandbox/kql/value.ts';

describe('texts of timespans', () => {
  const texts: readonly (readonly [text: string, canonical: string | null])[] = [
    ['2d', '2.00:00:00'],
    ['1.5h', '01:30:00'],
    ['30m', '00:30:00'],
    ['10s', '00:00:10'],
    ['0.1s', '00:00:00.1000000'],
    ['100ms', '00:00:00.1000000'],
    ['10microsecond', '00:00:00.0000100'],
    ['1tick', '00:00:00.0000001'],
    ['25min', '00:25:00'],
    ['15 seconds', '00:00:15'],
    ['2', '2.00:00:00'],
    ['-1d', '-1.00:00:00'],
    ['0.12:34:56.7', '12:34:56.7000000'],
    ['14.02:03:04.12345', '14.02:03:04.1234500'],
    ['-12:00:00', '-12:00:00'],
    ['12:30', '12:30:00'],
    ['24:00:00', null],
    ['00:60:00', null],
    ['1w', null],
    ['soon', null],
    ['', null],
  ];
  for (const [text, canonical] of texts) {
    it(`'${text}' ${canonical ? `is ${canonical}` : 'is none'}`, () => {
      const span = parseTimeSpan(text);
      assert.equal(span && timeSpanText(span), canonical);
    });
  }

  it('a timespan reads back from its text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (ticks) => {
        const span = new KustoTimeSpan(ticks);
        assert.deepEqual(parseTimeSpan(timeSpanText(span)), span);
      }),
    );
  });
});
