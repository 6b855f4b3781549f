import { checkExpressions, checkQueries } from './check-queries.ts';

describe('numbers', () => {
  checkExpressions([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['7 / 2', 3],
    ['-7 / 2', -3],
    ['7 / 2.0', 3.5],
    ['1 / 0', null],
    ['1.0 / 0', 'Infinity'],
    ['-1.0 / 0', '-Infinity'],
    ['0.0 / 0', 'NaN'],
    ['1.5 - 1', 0.5],
    ['9223372036854775807 + 1 < 0', true],
    ['int(2147483647) + int(1)', 2147483648],
    ['0x10', 16],
    ['-int(3)', -3],
    ['1 == 1.0', true],
    ['true == 1', true],
    ['real(nan) == real(nan)', false],
    ['real(nan) < 1.0', false],
    ['dynamic({"n": 4}).n + 1', 5],
    ['dynamic({"n": 4.5}).n > 4', true],
    ['dynamic({"n": "4"}).n == 4', true],
  ]);

  describe('the remainder is never negative', () => {
    checkExpressions([
      ['14 % 12', 2],
      ['-14 % 12', 10],
      ['14 % -12', 2],
      ['-14 % -12', 10],
      ['5 % 0', null],
      ['-0.5 % 2', 1.5],
    ]);
  });
});

describe('time', () => {
  checkExpressions([
    ['datetime(2026-01-02) - datetime(2026-01-01)', '1.00:00:00'],
    ['datetime(2026-01-01) + 1d', '2026-01-02T00:00:00Z'],
    ['1d + datetime(2026-01-01)', '2026-01-02T00:00:00Z'],
    ['datetime(2026-01-01) - 1h', '2025-12-31T23:00:00Z'],
    ['1h + 30m', '01:30:00'],
    ['1h - 90m', '-00:30:00'],
    ['1h * 2.5', '02:30:00'],
    ['3 * 1h', '03:00:00'],
    ['1h / 4', '00:15:00'],
    ['1h / 40m', 1.5],
    ['1h / 0', null],
    ['1h / 0.5', '02:00:00'],
    ['100m % 1h', '00:40:00'],
    ['-1h', '-01:00:00'],
    ['1h > 59m', true],
    ['datetime(2026-01-02) > datetime(2026-01-01 23:59)', true],
    ['ago(1d)', '2026-11-19T09:00:00Z'],
    ['datetime(2026-01-05) between (datetime(2026-01-01) .. datetime(2026-01-05))', true],
    ['datetime(2026-01-05) between (datetime(2026-01-01) .. 3d)', false],
    ['datetime(2026-01-05) !between (datetime(2026-01-01) .. 3d)', true],
    ['5 between (1 .. 5)', true],
    ['5 !between (1 .. 5)', false],
    ['long(null) between (1 .. 5)', null],
    ['long(null) !between (1 .. 5)', null],
  ]);
});

describe('null', () => {
  checkExpressions([
    ['long(null) == long(null)', null],
    ['long(null) != long(null)', null],
    ['long(null) == 5', false],
    ['long(null) != 5', true],
    ['long(null) < 5', null],
    ['long(null) >= 5', null],
    ['long(null) + 5', null],
    ['datetime(null) + 1d', null],
    ['true and bool(null)', null],
    ['false and bool(null)', false],
    ['bool(null) and false', false],
    ['true or bool(null)', true],
    ['bool(null) or true', true],
    ['false or bool(null)', null],
    ['isnull(dynamic({"a": 1}).b)', true],
  ]);

  checkQueries([
    [
      `datatable(val:int)[5, int(null)]
       | extend bigger = val > 3, biggerOrNull = val > 3 or isnull(val), equal = val == int(null), other = val != int(null)`,
      'val:int, bigger:bool, biggerOrNull:bool, equal:bool, other:bool',
      [
        [5, true, true, false, true],
        [null, null, true, null, null],
      ],
    ],
    ['datatable(n:int, s:string)[5, "a", int(null), "b"] | where n != 5', 'n:int, s:string', [[null, 'b']]],
    ['datatable(n:int)[5, int(null)] | where n > 3', 'n:int', [[5]]],
    ['datatable(n:int)[5, int(null)] | where not(n > 3)', 'n:int', []],
  ]);
});

describe('dynamic values', () => {
  checkExpressions([
    ['dynamic({"a": {"b": [1, 2.5, "x", null, true]}})', { a: { b: [1, 2.5, 'x', null, true] } }],
    ['dynamic({"a": {"b": 7}}).a.b', 7],
    ['dynamic({"a": {"b": 7}}).A.b', null],
    ['dynamic({"a-b": 7})["a-b"]', 7],
    ['dynamic([10, 20, 30])[0]', 10],
    ['dynamic([10, 20, 30])[-1]', 30],
    ['dynamic([10, 20, 30])[3]', null],
    ['dynamic({"a": [{"b": 1}]}).a[0].b', 1],
    ['dynamic({"k": 5})[strcat("", "k")]', 5],
    ['dynamic("text").a', null],
    ['parse_json("{\\"x\\": {\\"y\\": 5}}").x.y', 5],
    ['dynamic({"a": -1.5}).a', -1.5],
    ['dynamic({"a": datetime(2026-01-01)}).a', '2026-01-01T00:00:00Z'],
    ['dynamic({"b": true}).b == true', true],
    ['dynamic([1, 2]) == dynamic([1, 2])', true],
  ]);
});

describe('choices', () => {
  checkExpressions([
    ['iff(1 > 2, "a", "b")', 'b'],
    ['iif(bool(null), "a", "b")', 'b'],
    ['iff(true, 1, 2.5) / 2', 0.5],
    ['toscalar(datatable(r:real)[1]) / 2', 0.5],
    ['case(1 > 2, "a", 2 > 1, "b", "c")', 'b'],
    ['case(1 > 2, "a", 3 > 4, "b", "c")', 'c'],
    ['coalesce(long(null), 5, 6)', 5],
    ['coalesce("", "x")', 'x'],
    ['coalesce(long(null), long(null))', null],
    ['tostring(coalesce(dynamic({}).a, dynamic({"b": "x"}).b))', 'x'],
    ['iff(true, "kept", tostring(toscalar(range x from 1 to 3 step 1 | summarize max(x))))', 'kept'],
  ]);
});

describe('literals', () => {
  checkExpressions([
    [`'it' "s"`, 'its'],
    [`@'C:\\Windows'`, 'C:\\Windows'],
    [`h'hidden'`, 'hidden'],
    ['"a\\tb"', 'a\tb'],
    ['datetime(2026-11-20 09:30)', '2026-11-20T09:30:00Z'],
    ['datetime(null)', null],
    ['time(1.12:30:00)', '1.12:30:00'],
    ['timespan(90m)', '01:30:00'],
    ['guid(74BE27DE-1E4E-49D9-B579-FE0B331D3642)', '74be27de-1e4e-49d9-b579-fe0b331d3642'],
    ['decimal(1.5)', 1.5],
    ['real(+inf)', 'Infinity'],
    ['1e3', 1000],
    ['bool(0)', false],
  ]);
});
