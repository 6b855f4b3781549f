import assert from 'node:assert/strict';
import { evaluate } from '../../../../src/sandbox/kql/evaluate.ts';
import { checkQueries, emptyDatabase, testNow } from '../check-queries.ts';

const source = `datatable(a:long, d:dynamic)[
  1, dynamic([10, 20]), 2, dynamic({"k": "v", "l": "w"}), 3, dynamic([]), 4, dynamic(null), 5, dynamic("s")]`;

describe('mv-expand', () => {
  checkQueries([
    [
      `${source} | mv-expand d`,
      'a:long, d:dynamic',
      [
        [1, 10],
        [1, 20],
        [2, { k: 'v' }],
        [2, { l: 'w' }],
        [4, null],
        [5, 's'],
      ],
    ],
    [
      `${source} | where a == 2 | mv-expand kind=array d`,
      'a:long, d:dynamic',
      [
        [2, ['k', 'v']],
        [2, ['l', 'w']],
      ],
    ],
    [
      `${source} | where a == 2 | mv-expand bagexpansion=array d`,
      'a:long, d:dynamic',
      [
        [2, ['k', 'v']],
        [2, ['l', 'w']],
      ],
    ],
    [
      `${source} | where a == 1 | mv-expand x = d`,
      'a:long, d:dynamic, x:dynamic',
      [
        [1, [10, 20], 10],
        [1, [10, 20], 20],
      ],
    ],
    [
      `${source} | where a == 1 | mv-expand with_itemindex=i d to typeof(long)`,
      'a:long, d:long, i:long',
      [
        [1, 10, 0],
        [1, 20, 1],
      ],
    ],
    [`${source} | where a == 1 | mv-expand d limit 1`, 'a:long, d:dynamic', [[1, 10]]],
    ['print x = dynamic([1, "2", 3.5]) | mv-expand x to typeof(long)', 'x:long', [[1], [null], [3]]],
    ['print x = range(1, 200, 1) | mv-expand x | count', 'Count:long', [[200]]],
    ['print x = range(1, 200, 1) | mvexpand x | count', 'Count:long', [[128]]],
    ['print x = dynamic([1, "2"]) | mv-expand x to typeof(string)', 'x:string', [['1'], ['2']]],
    [
      'print x = dynamic([1, 2, 3]), y = dynamic(["a"]) | mv-expand x, y',
      'x:dynamic, y:dynamic',
      [
        [1, 'a'],
        [2, null],
        [3, null],
      ],
    ],
    ['print d = dynamic({"list": [1, 2]}) | mv-expand d.list | project d_list', 'd_list:dynamic', [[1], [2]]],
  ]);

  it('takes as many rows as the database allows when the query does not say', () => {
    const database = { ...emptyDatabase, mvExpandRowLimit: 3 };
    const query = 'print x = range(1, 9, 1) | mv-expand x | count';
    assert.deepEqual(evaluate(query, database, testNow).rows, [[3n]]);
  });
});

describe('mv-apply', () => {
  checkQueries([
    [
      `${source} | where a == 1 | mv-apply x = d to typeof(long) on (top 1 by x) | project a, x`,
      'a:long, x:long',
      [[1, 20]],
    ],
    [
      `${source} | mv-apply x = d to typeof(long) on (summarize total = sum(x)) | project a, total`,
      'a:long, total:long',
      [
        [1, 30],
        [2, 0],
        [3, 0],
        [4, 0],
        [5, 0],
      ],
    ],
    [
      'print d = dynamic([{"n": 1}, {"n": 5}]) | mv-apply e = d on (where e.n > 2 | project n = toint(e.n)) | project n',
      'n:int',
      [[5]],
    ],
  ]);
});

describe('parse', () => {
  const event = `print e = "Event: Done (name=Pipe, total=27, slice=23, at=02/17/2016 08:40:01, previous=NULL)"`;
  checkQueries([
    [
      'datatable(s:string)["a=1;b=x y", "nothing"] | parse s with "a=" a:long ";b=" b',
      's:string, a:long, b:string',
      [
        ['a=1;b=x y', 1, 'x y'],
        ['nothing', null, ''],
      ],
    ],
    [
      'datatable(s:string)["a=1;b=x", "nothing"] | parse-where s with "a=" a:long ";b=" b | project a, b',
      'a:long, b:string',
      [[1, 'x']],
    ],
    [
      'print s = "vm-1/extensions/ama" | parse s with vm "/" * "/" extension',
      's:string, vm:string, extension:string',
      [['vm-1/extensions/ama', 'vm-1', 'ama']],
    ],
    ['print s = "n=x" | parse s with "n=" n:long | project n', 'n:long', [[null]]],
    [
      'print s = "(1.5) [x]" | parse s with "(" r:real ") [" t "]" | project r, t',
      'r:real, t:string',
      [[1.5, 'x']],
    ],
    [
      `${event} | parse e with * "name=" name ", total=" total:long * "at=" at:date "," * | project name, total, at`,
      'name:string, total:long, at:datetime',
      [['Pipe', 27, '2016-02-17T08:40:01Z']],
    ],
    [
      `${event} | parse e with * "total=" total:long * "previous=" p:date ")" * | project total, p`,
      'total:long, p:datetime',
      [[null, null]],
    ],
    [
      `${event} | parse kind=relaxed e with * "total=" total:long * "previous=" p:date ")" * | project total, p`,
      'total:long, p:datetime',
      [[27, null]],
    ],
    [
      `${event} | parse kind=regex e with "(.*?)[a-zA-Z]*=" name @", total=\\s*\\d+\\s*.*?slice=" slice:long ".*?(previous)?at=" at ".*?previous=" p "\\\\)" | project name, slice, at, p`,
      'name:string, slice:long, at:string, p:string',
      [['Pipe', 23, '02/17/2016 08:40:01, ', 'NULL']],
    ],
    [
      `${event} | parse kind=regex e with * "name=" name ',' * | project name`,
      'name:string',
      [['Pipe, total=27, slice=23, at=02/17/2016 08:40:01']],
    ],
    [
      `${event} | parse kind=regex flags=Ui e with * "NAME=" name ',' * | project name`,
      'name:string',
      [['Pipe']],
    ],
    [
      `print e = "name=Pipe\\ntotal=27\\nat=02/17/2016 08:40:01\\n)" | parse kind=regex flags=s e with * "name=" name:string "(.*?)total=" total:long "(.*?)at=" at:datetime "\\\\)" | project-away e`,
      'name:string, total:long, at:datetime',
      [['Pipe\n', 27, '2016-02-17T08:40:01Z']],
    ],
    [
      'datatable(s:string)["a1", "b2", "c"] | parse-where kind=regex s with "(?:a|b)" n:int | project n',
      'n:int',
      [[1], [2]],
    ],
    ['datatable(s:string)["ab", "b"] | parse-where s with * "a" *', 's:string', [['ab']]],
  ]);
});
