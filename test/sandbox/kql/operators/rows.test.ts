import { checkQueries } from '../check-queries.ts';

const numbers = 'datatable(n:long, s:string)[2, "b", long(null), "c", 1, "", 3, "A"]';

const reals = 'datatable(x:real)[5, real(nan), real(-inf), real(null), -5, real(+inf)]';

describe('order of rows', () => {
  checkQueries([
    [`${numbers} | sort by n | project n`, 'n:long', [[3], [2], [1], [null]]],
    [`${numbers} | sort by n desc | project n`, 'n:long', [[3], [2], [1], [null]]],
    [`${numbers} | order by n asc | project n`, 'n:long', [[null], [1], [2], [3]]],
    [`${numbers} | sort by n asc nulls last | project n`, 'n:long', [[1], [2], [3], [null]]],
    [`${numbers} | sort by n desc nulls first | project n`, 'n:long', [[null], [3], [2], [1]]],
    [`${numbers} | sort by s asc | project s`, 's:string', [[''], ['A'], ['b'], ['c']]],
    [`${numbers} | sort by tolower(s) asc | project s`, 's:string', [[''], ['A'], ['b'], ['c']]],
    [
      'datatable(a:long, b:long)[1, 1, 2, 2, 1, 3, 2, 4] | sort by a asc, b',
      'a:long, b:long',
      [
        [1, 3],
        [1, 1],
        [2, 4],
        [2, 2],
      ],
    ],
    [
      'datatable(a:long, b:long)[1, 1, 2, 2, 1, 3, 2, 4] | sort by a asc',
      'a:long, b:long',
      [
        [1, 1],
        [1, 3],
        [2, 2],
        [2, 4],
      ],
    ],
    [`${reals} | sort by x asc`, 'x:real', [[null], ['NaN'], ['-Infinity'], [-5], [5], ['Infinity']]],
    [`${reals} | sort by x desc`, 'x:real', [['Infinity'], [5], [-5], ['-Infinity'], ['NaN'], [null]]],
    [
      `${reals} | sort by x asc nulls last`,
      'x:real',
      [['-Infinity'], [-5], [5], ['Infinity'], ['NaN'], [null]],
    ],
    [
      `${reals} | sort by x desc nulls first`,
      'x:real',
      [[null], ['NaN'], ['Infinity'], [5], [-5], ['-Infinity']],
    ],
    [`${reals} | top 3 by x desc nulls first`, 'x:real', [[null], ['NaN'], ['Infinity']]],
    [`${numbers} | top 2 by n | project n`, 'n:long', [[3], [2]]],
    [`${numbers} | top 2 by n asc | project n`, 'n:long', [[null], [1]]],
    [`${numbers} | top 2 by n asc nulls last | project n`, 'n:long', [[1], [2]]],
  ]);
});

describe('choice of rows', () => {
  checkQueries([
    [`${numbers} | take 2 | project n`, 'n:long', [[2], [null]]],
    [`${numbers} | limit 1 | project n`, 'n:long', [[2]]],
    [`${numbers} | filter s == "A"`, 'n:long, s:string', [[3, 'A']]],
    [`${numbers} | where * has "b" | project n`, 'n:long', [[2]]],
    [`${numbers} | where n > 1 | where n < 3 | project n`, 'n:long', [[2]]],
    [`${numbers} | count`, 'Count:long', [[4]]],
    [`${numbers} | where n > 9 | count`, 'Count:long', [[0]]],
    [
      'datatable(a:long, b:string)[1, "x", 1, "x", 2, "x"] | distinct a, b',
      'a:long, b:string',
      [
        [1, 'x'],
        [2, 'x'],
      ],
    ],
    [
      'datatable(a:long, b:string)[1, "x", 1, "x", 2, "x"] | distinct *',
      'a:long, b:string',
      [
        [1, 'x'],
        [2, 'x'],
      ],
    ],
    ['datatable(b:string)["x", "X"] | distinct toupper(b)', 'Column1:string', [['X']]],
    [`${numbers} | take 1 | render table`, 'n:long, s:string', [[2, 'b']]],
    [`${numbers} | project n | as all | where n == 3 | union all | count`, 'Count:long', [[5]]],
  ]);
});
