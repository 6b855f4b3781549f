import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareValues, equalValues } from '../../../src/sandbox/kql/compare.ts';
import { fromJson } from '../../../src/sandbox/kql/json.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../../../src/sandbox/kql/value.ts';

describe('the order of values', () => {
  const ascending: readonly (readonly KustoValue[])[] = [
    [null, Number.NaN, Number.NEGATIVE_INFINITY, -5n, -0.5, 0n, 0.5, 5n, Number.POSITIVE_INFINITY],
    [9_007_199_254_740_992, 9_007_199_254_740_993n],
    ['', 'A', 'B', 'a', 'ab', 'b'],
    [null, false, true],
    [new KustoDateTime(1n), new KustoDateTime(2n)],
    [new KustoTimeSpan(-1n), new KustoTimeSpan(0n)],
    [true, 1n, 'a', new KustoDateTime(0n), new KustoTimeSpan(0n), [], new Map()],
  ];
  for (const values of ascending) {
    it(values.map(String).join(' < '), () => {
      for (const [index, value] of values.entries()) {
        assert.equal(compareValues(value, value), 0);
        for (const greater of values.slice(index + 1)) {
          assert.ok(compareValues(value, greater) < 0);
          assert.ok(compareValues(greater, value) > 0);
        }
      }
    });
  }
});

describe('equality of values', () => {
  const cases: readonly (readonly [left: KustoValue, right: KustoValue, isEqual: boolean])[] = [
    [1n, 1, true],
    [1n, 1.5, false],
    [1n, '1', false],
    ['a', 'A', false],
    [null, null, true],
    [null, '', false],
    [Number.NaN, Number.NaN, false],
    [new KustoDateTime(1n), new KustoDateTime(1n), true],
    [new KustoDateTime(1n), new KustoTimeSpan(1n), false],
    [[1n, [2n]], [1, [2]], true],
    [[1n], [1n, 2n], false],
    [[null], [1n], false],
    [fromJson({ a: 1, b: [2] }), fromJson({ b: [2], a: 1 }), true],
    [fromJson({ a: null }), fromJson({ b: null }), false],
    [fromJson({}), [], false],
  ];
  for (const [left, right, isEqual] of cases) {
    it(`${String(left)} ${isEqual ? 'equals' : 'differs from'} ${String(right)}`, () => {
      assert.equal(equalValues(left, right), isEqual);
      assert.equal(equalValues(right, left), isEqual);
    });
  }

  it('every JSON value equals its copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => equalValues(fromJson(json), fromJson(structuredClone(json)))),
    );
  });
});
