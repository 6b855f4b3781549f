import { checkQueries } from './check-queries.ts';

describe('let', () => {
  checkQueries([
    ['let n = 2; let m = n * 3; print x = m', 'x:long', [[6]]],
    ['let since = ago(1d); print x = since', 'x:datetime', [['2026-11-19T09:00:00Z']]],
    [
      'let T = datatable(a:long)[1, 2, 3]; T | where a > 1 | join kind=inner T on a | count',
      'Count:long',
      [[2]],
    ],
    [
      'let names = dynamic(["a", "b"]); datatable(s:string)["a", "c"] | where s in (names)',
      's:string',
      [['a']],
    ],
    [
      'let T = datatable(s:string)["a", "b"]; datatable(s:string)["a", "c"] | where s in (T)',
      's:string',
      [['a']],
    ],
    [
      'let T = datatable(s:string)["A", "b"]; datatable(s:string)["a", "c"] | where s in~ ((T | where s != "b" | project s))',
      's:string',
      [['a']],
    ],
    [
      'let T = datatable(s:string)["a"]; datatable(s:string)["a", "c"] | where s !in (T)',
      's:string',
      [['c']],
    ],
    [
      'let T = datatable(a:long)[1, 5, 3]; let most = toscalar(T | summarize max(a)); T | where a == most',
      'a:long',
      [[5]],
    ],
    ['let none = toscalar(datatable(s:string)[]); print x = none', 'x:string', [['']]],
    ['let T = materialize(datatable(a:long)[1, 2]); T | union T | count', 'Count:long', [[4]]],
    ['set notruncation; let x = 1;\n\n// a comment; with a semicolon\nprint x = x', 'x:long', [[1]]],
  ]);
});

describe('functions of let', () => {
  checkQueries([
    [
      'let twice = (x:long) { x * 2 }; datatable(a:long)[1, 2] | extend b = twice(a)',
      'a:long, b:long',
      [
        [1, 2],
        [2, 4],
      ],
    ],
    [
      'let add = (x:long, y:long = 10) { let z = x + y; z }; print a = add(1), b = add(1, 2), c = add(y = 3, x = 1)',
      'a:long, b:long, c:long',
      [[11, 3, 4]],
    ],
    [
      'let above = (T:(a:long), n:long) { T | where a > n }; above(datatable(a:long)[1, 2, 3], 2)',
      'a:long',
      [[3]],
    ],
    [
      'let above = (T:(a:long), n:long) { T | where a > n }; datatable(a:long)[1, 2, 3] | invoke above(1)',
      'a:long',
      [[2], [3]],
    ],
    [
      'let all = (T:(*)) { T | count }; datatable(a:long, b:string)[1, "x"] | invoke all()',
      'Count:long',
      [[1]],
    ],
    ['let three = () { range n from 1 to 3 step 1 }; three() | count', 'Count:long', [[3]]],
    ['let three = view () { range n from 1 to 3 step 1 }; three | count', 'Count:long', [[3]]],
    [
      'let k = 5; let plus = (x:long) { x + k }; let outer = (y:long) { plus(y) * 2 }; print r = outer(1)',
      'r:long',
      [[12]],
    ],
    [
      'let twofold = (x:long) { x * 2 }; datatable(a:long)[1, 2] | summarize n = twofold(sum(a))',
      'n:long',
      [[6]],
    ],
  ]);
});
