import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Database } from '../../../../src/sandbox/kql/database.ts';
import { evaluate } from '../../../../src/sandbox/kql/evaluate.ts';
import { jsonRows, tableOf, testNow } from '../check-queries.ts';

type Key = string | null;
const keyedRows = fc.array(fc.tuple(fc.constantFrom<Key>('a', 'b', 'c', '', null), fc.nat(9)), {
  maxLength: 8,
});

function run(query: string, left: readonly (readonly unknown[])[], right: readonly (readonly unknown[])[]) {
  const columns = { k: 'dynamic', n: 'long' } as const;
  const database: Database = {
    name: 'test',
    tables: new Map([
      ['L', tableOf(columns, left)],
      ['R', tableOf(columns, right)],
    ]),
  };
  const lets =
    'let toKey = (d:dynamic) { iff(isnull(d), long(null), strlen(tostring(d)) * 1000 + hash(tostring(d), 997)) };' +
    ' let l = L | project k = toKey(k), n; let r = R | project k = toKey(k), n;';
  return jsonRows(evaluate(`${lets} ${query}`, database, testNow));
}

describe('joins of any two tables', () => {
  it('inner finds every pair of rows whose keys are equal and not null', () => {
    fc.assert(
      fc.property(keyedRows, keyedRows, (left, right) => {
        const pairs = left.flatMap(([key, n]) =>
          right.filter(([other]) => key !== null && other === key).map(([, m]) => [n, m]),
        );
        assert.deepEqual(run('l | join kind=inner r on k | project n, n1', left, right), pairs);
      }),
      { numRuns: 30 },
    );
  });

  it('leftsemi and leftanti share the left rows out between them', () => {
    fc.assert(
      fc.property(keyedRows, keyedRows, (left, right) => {
        const known = new Set(right.map(([key]) => key).filter((key) => key !== null));
        const isKnown = ([key]: readonly [Key, number]) => key !== null && known.has(key);
        const values = (rows: readonly (readonly [Key, number])[]) => rows.map(([, n]) => [n]);
        assert.deepEqual(
          run('l | join kind=leftsemi r on k | project n', left, right),
          values(left.filter(isKnown)),
        );
        assert.deepEqual(
          run('l | join kind=leftanti r on k | project n', left, right),
          values(left.filter((row) => !isKnown(row))),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('fullouter keeps every row of both sides', () => {
    fc.assert(
      fc.property(keyedRows, keyedRows, (left, right) => {
        const rows = run(
          'l | extend side = 1 | join kind=fullouter (r | extend side = 2) on k | project side, side1',
          left,
          right,
        );
        const pairs = left.flatMap(([key]) => right.filter(([other]) => key !== null && other === key));
        const alone = (
          rowsOfSide: readonly (readonly [Key, number])[],
          others: readonly (readonly [Key, number])[],
        ) => rowsOfSide.filter(([key]) => key === null || !others.some(([other]) => other === key)).length;
        assert.equal(rows.length, pairs.length + alone(left, right) + alone(right, left));
      }),
      { numRuns: 30 },
    );
  });
});

describe('sorting any table', () => {
  it('keeps the rows, puts nulls where they belong, and each value before a smaller one', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (numbers) => {
        const database: Database = {
          name: 'test',
          tables: new Map([
            [
              'T',
              tableOf(
                { n: 'long' },
                numbers.map((n) => [n]),
              ),
            ],
          ]),
        };
        const present = numbers.filter((n) => n !== null).sort((left, right) => right - left);
        const nulls = numbers.filter((n) => n === null);
        const sorted = jsonRows(evaluate('T | sort by n', database, testNow)).flat();
        assert.deepEqual(sorted, [...present, ...nulls]);
        const ascending = jsonRows(evaluate('T | sort by n asc', database, testNow)).flat();
        assert.deepEqual(ascending, [...nulls, ...present.toReversed()]);
      }),
      { numRuns: 30 },
    );
  });
});
