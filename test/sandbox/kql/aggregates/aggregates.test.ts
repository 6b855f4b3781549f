import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { AggregateContext } from '../../../../src/sandbox/kql/aggregate.ts';
import { aggregates } from '../../../../src/sandbox/kql/aggregates/registry.ts';
import { fromJson } from '../../../../src/sandbox/kql/json.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../../../../src/sandbox/kql/value.ts';

type Rows = readonly (readonly KustoValue[])[];
type Case = readonly [name: string, rows: Rows, expected: KustoValue, context?: Partial<AggregateContext>];

const column = (...values: readonly KustoValue[]): Rows => values.map((value) => [value]);
const real = { resultType: 'real' } as const;
const timespan = { resultType: 'timespan' } as const;

function aggregate(name: string, rows: Rows, context: Partial<AggregateContext> = {}): KustoValue {
  const aggregateFunction = aggregates[name];
  assert.ok(aggregateFunction, `${name} is not registered`);
  const accumulator = aggregateFunction({ types: ['long'], resultType: 'long', ...context });
  for (const row of rows) accumulator.add(row);
  return accumulator.result();
}

function checkCases(cases: readonly Case[]): void {
  for (const [index, [name, rows, expected, context]] of cases.entries()) {
    it(`${name}() of ${rows.length} rows (${index + 1})`, () => {
      assert.deepEqual(aggregate(name, rows, context), expected);
    });
  }
}

describe('aggregates of nothing', () => {
  checkCases([
    ['count', [], 0n],
    ['countif', [], 0n],
    ['dcount', [], 0n],
    ['dcountif', [], 0n],
    ['count_distinct', [], 0n],
    ['sum', [], 0n],
    ['sum', [], 0, real],
    ['sum', [], new KustoTimeSpan(0n), timespan],
    ['sumif', [], 0n],
    ['variance', [], 0, real],
    ['stdev', [], 0, real],
    ['stdevp', [], null, real],
    ['avg', [], Number.NaN, real],
    ['avg', [], null, timespan],
    ['min', [], null],
    ['max', [], null],
    ['max', [], '', { resultType: 'string' }],
    ['percentile', [], null],
    ['percentiles_array', [], null],
    ['binary_all_and', [], null],
    ['make_list', [], []],
    ['make_set', [], []],
    ['make_bag', [], new Map()],
  ]);
});

describe('counts, sums and averages', () => {
  const withNull = column(null, 5, 5, 5);
  checkCases([
    ['count', column(null, 5), 2n],
    ['countif', column(true, false, null, true), 2n],
    ['dcount', column('a', 'b', 'a', null, ''), 3n],
    [
      'dcountif',
      [
        ['a', true],
        ['b', false],
        ['a', true],
      ],
      1n,
    ],
    ['count_distinct', column(fromJson({ a: 1, b: 2 }), fromJson({ b: 2, a: 1 })), 1n],
    [
      'count_distinctif',
      [
        [1n, true],
        [2n, null],
      ],
      1n,
    ],
    ['sum', withNull, 15, real],
    ['avg', withNull, 5, real],
    ['sum', column(2n ** 62n, 2n ** 62n), -(2n ** 63n)],
    ['sum', column(new KustoTimeSpan(1n), new KustoTimeSpan(2n)), new KustoTimeSpan(3n), timespan],
    [
      'sumif',
      [
        [1n, true],
        [10n, false],
        [null, true],
      ],
      1n,
    ],
    ['sum', column(1n, 0.5), 1.5, { types: ['dynamic'], resultType: 'dynamic' }],
    ['avg', column(1n, 2n), 1.5, real],
    ['avg', column(new KustoTimeSpan(2n), new KustoTimeSpan(4n)), new KustoTimeSpan(3n), timespan],
    [
      'avg',
      column(new KustoDateTime(2n), new KustoDateTime(4n)),
      new KustoDateTime(3n),
      { resultType: 'datetime' },
    ],
    [
      'avgif',
      [
        [1n, true],
        [100n, false],
      ],
      1,
      real,
    ],
    ['avg', column(null), Number.NaN, real],
    ['variance', column(1n, 2n, 3n, 4n, 5n), 2.5, real],
    ['variancep', column(1n, 2n, 3n, 4n, 5n), 2, real],
    [
      'varianceif',
      [
        [1n, true],
        [3n, true],
        [99n, false],
      ],
      2,
      real,
    ],
    [
      'stdevif',
      [
        [1n, true],
        [3n, true],
        [99n, false],
      ],
      Math.SQRT2,
      real,
    ],
    ['stdevp', column(1n, 3n), 1, real],
    ['stdev', column(7n), 0, real],
    ['binary_all_and', column(0xffffffffn, 0xfffff00fn, 0xcffffffdn, 0xfafeffffn), 0xcafef00dn],
    ['binary_all_or', column(1n, null, 4n), 5n],
    ['binary_all_xor', column(0x44404440n, 0x1e1e1e1en, 0x90abba09n, 0x000b105an), 0xcafef00dn],
  ]);

  it('stdev() of 1 to 5 is the documented one', () => {
    const found = aggregate('stdev', column(1n, 2n, 3n, 4n, 5n), real);
    assert.ok(typeof found === 'number' && Math.abs(found - 1.58113883008419) < 1e-13);
  });
});

describe('extremes and percentiles', () => {
  const oneToTwenty = Array.from({ length: 20 }, (_, index) => BigInt(index + 1));
  const percentile = (percent: bigint): Rows => oneToTwenty.toReversed().map((value) => [value, percent]);
  checkCases([
    ['min', column(3n, null, 1n), 1n],
    ['max', column(3n, null, 1n), 3n],
    ['max', column('a', 'B'), 'a', { resultType: 'string' }],
    ['min', column(new KustoDateTime(2n), new KustoDateTime(1n)), new KustoDateTime(1n)],
    [
      'minif',
      [
        [1n, false],
        [2n, true],
      ],
      2n,
    ],
    [
      'maxif',
      [
        [9n, false],
        [2n, true],
      ],
      2n,
    ],
    ['percentile', percentile(0n), 1n],
    ['percentile', percentile(50n), 10n],
    ['percentile', percentile(51n), 11n],
    ['percentile', percentile(95n), 19n],
    ['percentile', percentile(100n), 20n],
    [
      'percentile',
      [
        [null, 50n],
        [7n, 50n],
      ],
      7n,
    ],
    [
      'percentiles_array',
      [
        [3n, 0n, 100n],
        [1n, 0n, 100n],
      ],
      [1n, 3n],
    ],
    [
      'percentiles_array',
      [
        [3n, [0n, 100n]],
        [1n, [0n, 100n]],
      ],
      [1n, 3n],
    ],
  ]);

  it('at least the asked part of the values does not exceed a percentile', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const found = aggregate(
            'percentile',
            values.map((value) => [value, percent]),
          );
          assert.ok(typeof found === 'number');
          const below = (limit: (value: number) => boolean): number => values.filter(limit).length * 100;
          assert.ok(below((value) => value <= found) >= percent * values.length);
          assert.ok(below((value) => value < found) < percent * values.length);
        },
      ),
    );
  });
});

describe('collections', () => {
  const duplicates = column('a', null, 'b', 'a');
  checkCases([
    ['make_list', duplicates, ['a', 'b', 'a']],
    [
      'make_list',
      [
        ['a', 2n],
        ['b', 2n],
        ['c', 2n],
      ],
      ['a', 'b'],
    ],
    ['make_list', column([1n], [2n]), [[1n], [2n]]],
    [
      'make_list_if',
      [
        ['a', true],
        ['b', false],
        ['c', true],
      ],
      ['a', 'c'],
    ],
    [
      'make_list_if',
      [
        ['a', true, 1n],
        ['c', true, 1n],
      ],
      ['a'],
    ],
    ['make_list_with_nulls', column(null, 4n), [null, 4n]],
    ['makelist', column(...Array.from({ length: 200 }, () => 1n)), Array.from({ length: 128 }, () => 1n)],
    ['make_set', duplicates, ['a', 'b']],
    ['make_set', column(1n, 5n, 7n, 5n), [1n, 5n, 7n]],
    ['make_set', column(['A1', 'A2'], ['A2', 'C1']), ['A1', 'A2', 'C1']],
    [
      'make_set',
      [
        ['a', 1n],
        ['b', 1n],
      ],
      ['a'],
    ],
    [
      'make_set_if',
      [
        ['a', true],
        ['b', null],
      ],
      ['a'],
    ],
    ['make_bag', column(fromJson({ a: 1 }), 'no bag', fromJson({ a: 2, b: 3 })), fromJson({ a: 1, b: 3 })],
    [
      'make_bag_if',
      [
        [fromJson({ a: 1 }), false],
        [fromJson({ b: 1 }), true],
      ],
      fromJson({ b: 1 }),
    ],
  ]);
});
