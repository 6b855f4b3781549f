import type { Database } from '../../../../src/sandbox/kql/database.ts';
import { checkQueries, tableOf } from '../check-queries.ts';

const database: Database = {
  name: 'test',
  tables: new Map([
    ['Update', tableOf({ a: 'long', b: 'string' }, [[1, 'x']])],
    ['UpdateSummary', tableOf({ a: 'long', c: 'string' }, [[2, 'y']])],
    ['Usage', tableOf({ a: 'string' }, [['z']])],
  ]),
};

describe('union', () => {
  checkQueries(
    [
      [
        'union Update, UpdateSummary',
        'a:long, b:string, c:string',
        [
          [1, 'x', ''],
          [2, '', 'y'],
        ],
      ],
      [
        'Update | union UpdateSummary',
        'a:long, b:string, c:string',
        [
          [1, 'x', ''],
          [2, '', 'y'],
        ],
      ],
      [
        'Update | union Usage',
        'a_long:long, a_string:string, b:string',
        [
          [1, '', 'x'],
          [null, 'z', ''],
        ],
      ],
      [
        'union Update*',
        'a:long, b:string, c:string',
        [
          [1, 'x', ''],
          [2, '', 'y'],
        ],
      ],
      [
        'union withsource=Source Update, UpdateSummary | project Source, a',
        'Source:string, a:long',
        [
          ['Update', 1],
          ['UpdateSummary', 2],
        ],
      ],
      [
        'union withsource=Source Update* | summarize count() by Source',
        'Source:string, count_:long',
        [
          ['Update', 1],
          ['UpdateSummary', 1],
        ],
      ],
      [
        'union withsource=Source (Update | project a), (UpdateSummary | project a)',
        'Source:string, a:long',
        [
          ['union_arg0', 1],
          ['union_arg1', 2],
        ],
      ],
      [
        'Update | as First | union withsource=Source (UpdateSummary | as Second), (Usage | as Third | take 1) | project Source',
        'Source:string',
        [['First'], ['Second'], ['union_arg2']],
      ],
      [
        'Update | as First | take 1 | union withsource=Source First | distinct Source',
        'Source:string',
        [['union_arg0'], ['First']],
      ],
      ['union (Update | where a > 5), (UpdateSummary | extend a = a * 10) | project a', 'a:long', [[20]]],
      ['union isfuzzy=true Update, NotThere | project a', 'a:long', [[1]]],
      ['union kind=outer Update, Update | count', 'Count:long', [[2]]],
      ['union kind=inner (Update | project a), (UpdateSummary | project a)', 'a:long', [[1], [2]]],
      [
        'union kind=inner Update, UpdateSummary | extend twice = 2 * a',
        'a:long, twice:long',
        [
          [1, 2],
          [2, 4],
        ],
      ],
      [
        'UpdateSummary | union kind=inner withsource=Source (Update | as Named) | where a > 0 // both',
        'Source:string, a:long',
        [
          ['union_arg0', 2],
          ['Named', 1],
        ],
      ],
      ['union kind=inner withsource=Source Update, Usage', 'Source:string', [['Update'], ['Usage']]],
      [
        'let x = view () { UpdateSummary }; Update | join kind=inner (union kind=inner Update*, x) on a',
        'a:long, b:string, a1:long',
        [[1, 'x', 1]],
      ],
      [
        'union kind=inner (union kind=inner Update, UpdateSummary | extend b = "q"), (Update | take 1) | order by a asc, b asc',
        'a:long, b:string',
        [
          [1, 'q'],
          [1, 'x'],
          [2, 'q'],
        ],
      ],
      [
        'let Later = view () { UpdateSummary | extend a = a + 1 }; union withsource=Source Update, Later | project Source, a',
        'Source:string, a:long',
        [
          ['Update', 1],
          ['Later', 3],
        ],
      ],
      [
        'let UpdateLater = view () { let more = 2; UpdateSummary | extend a = a + more }; let UpdateNot = () { Usage }; union withsource=Source Update* | project Source, a',
        'Source:string, a:long',
        [
          ['Update', 1],
          ['UpdateSummary', 2],
          ['UpdateLater', 4],
        ],
      ],
      ['let V = view () { Usage }; let w = Usage; union * | count', 'Count:long', [[4]]],
      [
        'let V_1 = view () { print x = 1 }; let V_2 = view () { print x = toint(2) }; union withsource=T V_1, V_2',
        'T:string, x_long:long, x_int:int',
        [
          ['V_1', 1, null],
          ['V_2', null, 2],
        ],
      ],
      ['let u = Update | take 1; union u, u | count', 'Count:long', [[2]]],
      ['union * | count', 'Count:long', [[3]]],
    ],
    database,
  );
});
