import { checkQueries } from '../check-queries.ts';

const visits = `datatable(at:datetime, who:string, n:long, ok:bool, weight:real)[
  datetime(2026-01-01 10:10), "ann", 1, true, 0.5,
  datetime(2026-01-01 10:50), "bob", 5, false, 1.5,
  datetime(2026-01-01 11:30), "ann", 3, true, real(null),
  datetime(null), "", long(null), bool(null), 2.0]`;

const gaps = `datatable(k:long, s:string, n:long, d:dynamic)[
  1, "", long(null), dynamic(null),
  1, "x", 5, dynamic({"a": 1}),
  1, "y", 7, dynamic({"a": 2}),
  2, "", long(null), dynamic(null)]`;

describe('summarize', () => {
  checkQueries([
    [
      `${visits} | summarize count() by who`,
      'who:string, count_:long',
      [
        ['ann', 2],
        ['bob', 1],
        ['', 1],
      ],
    ],
    [`${visits} | summarize by who`, 'who:string', [['ann'], ['bob'], ['']]],
    [`${visits} | summarize count()`, 'count_:long', [[4]]],
    [
      `${visits} | where n > 99 | summarize count(), sum(n), max(at)`,
      'count_:long, sum_n:long, max_at:datetime',
      [[0, 0, null]],
    ],
    [`${visits} | where n > 99 | summarize count() by who`, 'who:string, count_:long', []],
    [
      `${visits} | summarize sum(n), min(n), max(n), avg(n)`,
      'sum_n:long, min_n:long, max_n:long, avg_n:real',
      [[9, 1, 5, 3]],
    ],
    [
      `${visits} | summarize total = sum(n) by person = who | where total > 4`,
      'person:string, total:long',
      [['bob', 5]],
    ],
    [
      `${visits} | summarize count() by bin(at, 1h)`,
      'at:datetime, count_:long',
      [
        ['2026-01-01T10:00:00Z', 2],
        ['2026-01-01T11:00:00Z', 1],
        [null, 1],
      ],
    ],
    [
      `${visits} | summarize count() by ok, strlen(who)`,
      'ok:bool, strlen_who:long, count_:long',
      [
        [true, 3, 2],
        [false, 3, 1],
        [null, 0, 1],
      ],
    ],
    [
      `${visits} | summarize dcount(who), countif(ok), sumif(n, ok)`,
      'dcount_who:long, countif_ok:long, sumif_n:long',
      [[3, 2, 4]],
    ],
    [
      `${visits} | summarize make_list(n), make_set(who)`,
      'list_n:dynamic, set_who:dynamic',
      [
        [
          [1, 5, 3],
          ['ann', 'bob', ''],
        ],
      ],
    ],
    [
      `${visits} | summarize percentile(n, 50), percentiles(n, 5, 95)`,
      'percentile_n_50:long, percentile_n_5:long, percentile_n_95:long',
      [[3, 1, 5]],
    ],
    [`${visits} | summarize (low, high) = percentiles(n, 5, 95)`, 'low:long, high:long', [[1, 5]]],
    [
      `${visits} | summarize share = round(100.0 * countif(ok) / count(), 1), n = count()`,
      'share:real, n:long',
      [[50, 4]],
    ],
    [`${visits} | summarize hint.strategy=shuffle count() by who | count`, 'Count:long', [[3]]],
    [`${visits} | summarize max(n) by who | order by max_n | take 1`, 'who:string, max_n:long', [['bob', 5]]],
  ]);
});

describe('a whole row of each group', () => {
  checkQueries([
    [
      `${visits} | summarize arg_max(at, *) by who`,
      'who:string, at:datetime, n:long, ok:bool, weight:real',
      [
        ['ann', '2026-01-01T11:30:00Z', 3, true, null],
        ['bob', '2026-01-01T10:50:00Z', 5, false, 1.5],
        ['', null, null, null, 2],
      ],
    ],
    [
      `${visits} | summarize arg_max(at, n, who)`,
      'at:datetime, n:long, who:string',
      [['2026-01-01T11:30:00Z', 3, 'ann']],
    ],
    [`${visits} | summarize arg_min(n, at)`, 'n:long, at:datetime', [[1, '2026-01-01T10:10:00Z']]],
    [
      `${visits} | summarize earliest = arg_min(at, who), latest = arg_max(at, who)`,
      'earliest:datetime, who:string, latest:datetime, who1:string',
      [['2026-01-01T10:10:00Z', 'ann', '2026-01-01T11:30:00Z', 'ann']],
    ],
    [
      `${visits} | summarize (latest, by_whom) = arg_max(at, who)`,
      'latest:datetime, by_whom:string',
      [['2026-01-01T11:30:00Z', 'ann']],
    ],
    [
      `${visits} | summarize arg_max(n, *), count() by ok | project ok, n, who, count_`,
      'ok:bool, n:long, who:string, count_:long',
      [
        [true, 3, 'ann', 2],
        [false, 5, 'bob', 1],
        [null, null, '', 1],
      ],
    ],
    [
      `${visits} | summarize arg_max(n, upper = toupper(who), weight + 1)`,
      'n:long, upper:string, max_n_arg2:real',
      [[5, 'BOB', 2.5]],
    ],
    [
      `${gaps} | summarize take_any(s), take_any(n), take_any(d) by k`,
      'k:long, s:string, n:long, d:dynamic',
      [
        [1, 'x', 5, { a: 1 }],
        [2, '', null, null],
      ],
    ],
    [
      `${gaps} | summarize take_any(s, n) by k`,
      'k:long, s:string, n:long',
      [
        [1, '', null],
        [2, '', null],
      ],
    ],
    [`${gaps} | summarize take_any(strcat(s, "")) by k | take 1`, 'k:long, any_arg0:string', [[1, '']]],
    [
      `${gaps} | summarize n = take_anyif(n, s != "x"), anyif(s, n > 9), shout = toupper(take_any(s)) by k`,
      'k:long, n:long, anyif_s:string, shout:string',
      [
        [1, 7, '', 'X'],
        [2, null, '', ''],
      ],
    ],
    [`${visits} | summarize take_any(who, n)`, 'who:string, n:long', [['ann', 1]]],
    [
      `${visits} | summarize any(n) by who`,
      'who:string, any_n:long',
      [
        ['ann', 1],
        ['bob', 5],
        ['', null],
      ],
    ],
    ['datatable(a:long, k:string)[1, "x", 1, "y"] | summarize arg_max(a, k)', 'a:long, k:string', [[1, 'x']]],
    [`${visits} | where n > 99 | summarize arg_max(at, who)`, 'at:datetime, who:string', [[null, '']]],
  ]);
});
