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
      ['let u = Update | take 1; union u, u | count', 'Count:long', [[2]]],
      ['union * | count', 'Count:long', [[3]]],
    ],
    database,
  );
});
