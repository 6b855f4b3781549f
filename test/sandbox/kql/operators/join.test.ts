import assert from 'node:assert/strict';
import type { Database } from '../../../../src/sandbox/kql/database.ts';
import { evaluate } from '../../../../src/sandbox/kql/evaluate.ts';
import { checkQueries, jsonRows, tableOf, testNow } from '../check-queries.ts';

/** The two tables of https://learn.microsoft.com/kusto/query/join-operator, whose pages say what each kind gives of them. */
const tables = `
  let X = datatable(Key:string, Value1:long)["a", 1, "b", 2, "b", 3, "c", 4];
  let Y = datatable(Key:string, Value2:long)["b", 10, "c", 20, "c", 30, "d", 40];`;
const both = 'Key:string, Value1:long, Key1:string, Value2:long';

describe('kinds of join', () => {
  checkQueries([
    [
      `${tables} X | join Y on Key`,
      both,
      [
        ['b', 2, 'b', 10],
        ['c', 4, 'c', 20],
        ['c', 4, 'c', 30],
      ],
    ],
    [`${tables} X | join kind=innerunique Y on Key | count`, 'Count:long', [[3]]],
    [
      `${tables} X | join kind=inner Y on Key`,
      both,
      [
        ['b', 2, 'b', 10],
        ['b', 3, 'b', 10],
        ['c', 4, 'c', 20],
        ['c', 4, 'c', 30],
      ],
    ],
    [
      `${tables} X | join kind=leftouter Y on Key`,
      both,
      [
        ['b', 2, 'b', 10],
        ['b', 3, 'b', 10],
        ['c', 4, 'c', 20],
        ['c', 4, 'c', 30],
        ['a', 1, '', null],
      ],
    ],
    [
      `${tables} X | join kind=rightouter Y on Key`,
      both,
      [
        ['b', 2, 'b', 10],
        ['b', 3, 'b', 10],
        ['c', 4, 'c', 20],
        ['c', 4, 'c', 30],
        ['', null, 'd', 40],
      ],
    ],
    [
      `${tables} X | join kind=fullouter Y on Key`,
      both,
      [
        ['b', 2, 'b', 10],
        ['b', 3, 'b', 10],
        ['c', 4, 'c', 20],
        ['c', 4, 'c', 30],
        ['a', 1, '', null],
        ['', null, 'd', 40],
      ],
    ],
    [
      `${tables} X | join kind=leftsemi Y on Key`,
      'Key:string, Value1:long',
      [
        ['b', 2],
        ['b', 3],
        ['c', 4],
      ],
    ],
    [
      `${tables} X | join kind=rightsemi Y on Key`,
      'Key:string, Value2:long',
      [
        ['b', 10],
        ['c', 20],
        ['c', 30],
      ],
    ],
    [`${tables} X | join kind=leftanti Y on Key`, 'Key:string, Value1:long', [['a', 1]]],
    [`${tables} X | join kind=anti Y on Key`, 'Key:string, Value1:long', [['a', 1]]],
    [`${tables} X | join kind=rightanti Y on Key`, 'Key:string, Value2:long', [['d', 40]]],
  ]);
});

describe('keys of a join', () => {
  checkQueries([
    [
      `${tables} X | join kind=inner (Y | project K = Key, Value2) on $left.Key == $right.K | project Value1, K`,
      'Value1:long, K:string',
      [
        [2, 'b'],
        [3, 'b'],
        [4, 'c'],
        [4, 'c'],
      ],
    ],
    [
      'datatable(a:long, b:string)[1, "x", 1, "y"] | join kind=inner (datatable(a:long, b:string, c:long)[1, "y", 7]) on a, b',
      'a:long, b:string, a1:long, b1:string, c:long',
      [[1, 'y', 1, 'y', 7]],
    ],
    [
      'datatable(a:long, b:string)[1, "x", 1, "y"] | join kind=inner (datatable(m:long, n:string)[1, "y"]) on $left.a == $right.m and $left.b == $right.n | project b, m',
      'b:string, m:long',
      [['y', 1]],
    ],
    [
      'datatable(a:long)[long(null), 1] | join kind=inner (datatable(a:long)[long(null), 1]) on a',
      'a:long, a1:long',
      [[1, 1]],
    ],
    [
      'datatable(a:long)[long(null), 1] | join kind=leftanti (datatable(a:long)[long(null), 1]) on a',
      'a:long',
      [[null]],
    ],
    [
      'datatable(a:string, b:string)["x", "ysz", "xsy", "z"] | join kind=inner (datatable(a:string, b:string)["x", "ysz"]) on a, b | count',
      'Count:long',
      [[1]],
    ],
  ]);
});

describe('lookup', () => {
  checkQueries([
    [
      `${tables} X | lookup Y on Key`,
      'Key:string, Value1:long, Value2:long',
      [
        ['b', 2, 10],
        ['b', 3, 10],
        ['c', 4, 20],
        ['c', 4, 30],
        ['a', 1, null],
      ],
    ],
    [
      `${tables} X | lookup kind=inner (Y | project K = Key, V = Value2) on $left.Key == $right.K`,
      'Key:string, Value1:long, V:long',
      [
        ['b', 2, 10],
        ['b', 3, 10],
        ['c', 4, 20],
        ['c', 4, 30],
      ],
    ],
  ]);
});

describe('a join of 100,000 rows with as many', () => {
  it('finds the match of each', () => {
    const ids = Array.from({ length: 100_000 }, (_, index) => [`id-${index}`, index]);
    const database: Database = {
      name: 'big',
      tables: new Map([['T', tableOf({ id: 'string', n: 'long' }, ids)]]),
    };
    const query = 'T | join kind=inner (T) on id | where n == n1 | summarize count(), sum(n1)';
    assert.deepEqual(jsonRows(evaluate(query, database, testNow)), [[100_000, 4_999_950_000]]);
  });
});
