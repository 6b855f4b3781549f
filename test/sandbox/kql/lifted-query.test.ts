import assert from 'node:assert/strict';
import { evaluate } from '../../../src/sandbox/kql/evaluate.ts';
import { KqlSemanticError } from '../../../src/sandbox/kql/failure.ts';
import { lifted } from '../../../src/sandbox/kql/lifted-query.ts';
import { jsonRows, tableOf, testNow } from './check-queries.ts';

describe('lifted', () => {
  const cases: readonly (readonly [query: string, values: readonly string[]])[] = [
    ['T | where a == "x"', ['x']],
    ["T | where a =~ 'x' and b !~ 'y'", ['x', 'y']],
    ['T | where a in~ ("x", "y")', ['x', 'y']],
    ['T | where a !in ("x")', ['x']],
    ['T | where a has_any ("x", "y") or a has "z"', ['x', 'y', 'z']],
    ['T | where at > todatetime("2026-11-20")', ['2026-11-20']],
    ['T | where a == "x" // == "y"', ['x']],
    // What names, types or errors depend on stays: only the parser knows what it means.
    ['T | extend b = "x"', []],
    ['T | extend b = a["x"]', []],
    ['T | parse kind=regex a with "x" b', []],
    ['T | where a matches regex "x"', []],
    ['T | where a in (dynamic(["x"]))', []],
    ['T | where a in ("x", b)', []],
    ['T | where a == "x" "y"', []],
    ['T | where a == @"x"', []],
    [String.raw`T | where a == "\"x"`, []],
    ['T | where a == "x', []],
    ['T | where a == "\uE0000"', []],
  ];
  for (const [query, values] of cases)
    it(query, () => {
      assert.deepEqual([...lifted(query).values.values()], values);
    });

  it('leaves a query as it is but for what it lifts', () => {
    assert.equal(
      lifted("T | where a in ('x', 'y')\n| take 1").text,
      'T | where a in ("\uE0000", "\uE0001")\n| take 1',
    );
  });
});

describe('a query whose strings were lifted', () => {
  const database = (values: readonly string[]) => ({
    name: 'test',
    tables: new Map([
      [
        'T',
        tableOf(
          { a: 'string' },
          values.map((value) => [value]),
        ),
      ],
    ]),
  });
  const rows = (query: string) => jsonRows(evaluate(query, database(['x', 'Y', 'xy']), testNow));

  it('is evaluated with its own strings each time', () => {
    assert.deepEqual(rows('T | where a == "x"'), [['x']]);
    assert.deepEqual(rows('T | where a == "xy"'), [['xy']]);
    assert.deepEqual(rows('let f = (s: string) { s =~ "y" }; T | where f(a)'), [['Y']]);
    assert.deepEqual(rows('T | summarize n = countif(a in~ ("X", "y"))'), [[2]]);
  });

  it('is told of as it was asked where it is wrong', () => {
    assert.throws(
      () => rows('T | where a == "xxxxxxxx" and b == "y"'),
      (error: Error) => {
        assert.ok(error instanceof KqlSemanticError);
        assert.match(error.message, /'b'.*line 1, column 30/s);
        return true;
      },
    );
  });
});
