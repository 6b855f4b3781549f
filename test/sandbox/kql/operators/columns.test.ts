import { checkQueries } from '../check-queries.ts';

const source =
  'datatable(a:long, b:string, d:dynamic)[1, "x", dynamic({"p": {"q": 7}}), 2, "y", dynamic(null)]';

describe('project and its relatives', () => {
  checkQueries([
    [
      `${source} | project b, n = a * 2`,
      'b:string, n:long',
      [
        ['x', 2],
        ['y', 4],
      ],
    ],
    [`${source} | project d.p.q`, 'd_p_q:dynamic', [[7], [null]]],
    [
      `${source} | project d["p"], toupper(b)`,
      'd_p:dynamic, Column1:string',
      [
        [{ q: 7 }, 'X'],
        [null, 'Y'],
      ],
    ],
    [
      `${source} | project-away d`,
      'a:long, b:string',
      [
        [1, 'x'],
        [2, 'y'],
      ],
    ],
    ['print ab = 1, ac = 2, b = 3 | project-away a*', 'b:long', [[3]]],
    ['print ab = 1, ac = 2, b = 3 | project-keep b, a*', 'ab:long, ac:long, b:long', [[1, 2, 3]]],
    ['print a = 1, b = 2 | project-rename c = a', 'c:long, b:long', [[1, 2]]],
    ['print a = 1, b = 2, c = 3 | project-reorder c, a', 'c:long, a:long, b:long', [[3, 1, 2]]],
    ['print z1 = 1, a = 2, z2 = 3 | project-reorder z* desc', 'z2:long, z1:long, a:long', [[3, 1, 2]]],
  ]);
});

describe('extend', () => {
  checkQueries([
    [
      `${source} | project a | extend n = a + 1`,
      'a:long, n:long',
      [
        [1, 2],
        [2, 3],
      ],
    ],
    ['print a = 1, b = 2 | extend a = b * 10, c = a', 'a:long, b:long, c:long', [[20, 2, 1]]],
    ['print a = 1 | extend a = "text"', 'a:string', [['text']]],
    [
      'print s = "Ab" | extend tolower(s), toupper(s)',
      's:string, Column1:string, Column2:string',
      [['Ab', 'ab', 'AB']],
    ],
    [`${source} | extend d.p | project d_p`, 'd_p:dynamic', [[{ q: 7 }], [null]]],
    [
      'print a = 1, b = "x" | extend bag = pack_all()',
      'a:long, b:string, bag:dynamic',
      [[1, 'x', { a: 1, b: 'x' }]],
    ],
    [
      'print a = 1 | extend c = column_ifexists("a", 9), d = column_ifexists("z", 9)',
      'a:long, c:long, d:long',
      [[1, 1, 9]],
    ],
    ['print a = 1 | serialize b = a', 'a:long, b:long', [[1, 1]]],
  ]);
});

describe('sources', () => {
  checkQueries([
    [
      'print 1, x = "a", now()',
      'print_0:long, x:string, print_2:datetime',
      [[1, 'a', '2026-11-20T09:00:00Z']],
    ],
    ['range n from 1 to 7 step 3', 'n:long', [[1], [4], [7]]],
    ['range n from 3 to 1 step -1', 'n:long', [[3], [2], [1]]],
    ['range n from 1 to 0 step 1', 'n:long', []],
    [
      'range t from datetime(2026-01-01) to datetime(2026-01-02) step 12h',
      't:datetime',
      [['2026-01-01T00:00:00Z'], ['2026-01-01T12:00:00Z'], ['2026-01-02T00:00:00Z']],
    ],
    ['datatable(a:int, b:datetime)[]', 'a:int, b:datetime', []],
    [
      'print a = 1, b = "x" | getschema',
      'ColumnName:string, ColumnOrdinal:long, DataType:string, ColumnType:string',
      [
        ['a', 0, 'System.Int64', 'long'],
        ['b', 1, 'System.String', 'string'],
      ],
    ],
  ]);
});
