import assert from 'node:assert/strict';
import type { Database } from '../../../src/sandbox/kql/database.ts';
import { evaluate } from '../../../src/sandbox/kql/evaluate.ts';
import { KqlNotModelled, KqlSemanticError, KqlSyntaxError } from '../../../src/sandbox/kql/failure.ts';
import { tableOf, testNow } from './check-queries.ts';

const database: Database = {
  name: 'test',
  tables: new Map([
    ['Heartbeat', tableOf({ n: 'long', s: 'string', d: 'dynamic', at: 'datetime', ok: 'bool' }, [])],
  ]),
};

function failureOf(query: string): unknown {
  try {
    evaluate(query, database, testNow);
  } catch (error) {
    return error;
  }
  return assert.fail(`${query} should fail`);
}

describe('a query that does not parse', () => {
  const cases: readonly (readonly [query: string, line: number, column: number, token: string])[] = [
    ['Heartbeat | wher n > 1', 1, 12, 'wher'],
    ['Heartbeat\n| where (n > 1', 2, 14, '<EOF>'],
    ['Heartbeat\n| where n >\n| take 1', 3, 0, '|'],
    ['Heartbeat\r\n| where n > 1 1', 2, 14, '1'],
    ['Heartbeat | where n == ) and n > 1', 1, 23, ')'],
    ['Heartbeat |', 1, 11, '<EOF>'],
    ['Heartbeat | where s == "open', 1, 28, '<EOF>'],
  ];
  for (const [query, line, column, token] of cases)
    it(`points at line ${line}, column ${column} of ${JSON.stringify(query)}`, () => {
      const error = failureOf(query);
      assert.ok(error instanceof KqlSyntaxError);
      assert.deepEqual([error.line, error.column, error.token], [line, column, token]);
    });
});

describe('a query that is nested too deep', () => {
  const many = 50_000;
  const cases: readonly (readonly [query: string, line: number, column: number, token: string])[] = [
    [`Heartbeat\n| where ${'('.repeat(many)}n > 1${')'.repeat(many)}`, 2, 208, '('],
    [`print x = dynamic(${'['.repeat(many)}${']'.repeat(many)})`, 1, 217, '['],
    [`Heartbeat | extend x = ${'abs('.repeat(many)}`, 1, 826, '('],
    [`let f = () ${'{ let f = () '.repeat(many)}`, 1, 141, '{'],
  ];
  for (const [query, line, column, token] of cases)
    it(`points at the first ${token} that is too deep in ${query.slice(0, 40)}`, () => {
      const error = failureOf(query);
      assert.ok(error instanceof KqlSyntaxError);
      assert.deepEqual([error.line, error.column, error.token], [line, column, token]);
    }).timeout(1000);

  it('is not one that has brackets in its texts and comments', () => {
    const brackets = '('.repeat(many);
    const texts = `"${brackets}", '${brackets}', @"${brackets}", h@'${brackets}', "\\"${brackets}", \`\`\`${brackets}\`\`\``;
    const query = `// ${brackets}\nprint strlen(strcat(${texts}))`;
    assert.deepEqual(evaluate(query, database, testNow).rows, [[BigInt(6 * many + 1)]]);
  });

  it('is not one of many brackets side by side', () => {
    const query = `print 1 in (${Array.from({ length: 300 }, () => '(1)').join()})`;
    assert.deepEqual(evaluate(query, database, testNow).rows, [[true]]);
  });
});

describe('a query that Kusto refuses', () => {
  const cases: readonly (readonly [query: string, message: RegExp])[] = [
    ['Nowhere | take 1', /'Nowhere'.*line 1, column 0/],
    ['heartbeat | take 1', /'heartbeat'/],
    ['Heartbeat | where absent == 1', /'absent'.*line 1, column 18/],
    ['Heartbeat\n| where nonsense(n)', /'nonsense'.*line 2, column 8/],
    ['Heartbeat | where s + "x" == "yx"', /'\+'/],
    ['Heartbeat | where at > "2026-01-01"', /'>'/],
    ['Heartbeat | where d.x > ago(1d)', /'>'/],
    ['Heartbeat | where n', /bool/],
    ['Heartbeat | where n = 1', /bool.*line 1, column 18/],
    ['where n > 1', /first operator/],
    ['Heartbeat | where ok == "False"', /bool and string/],
    ['Heartbeat | where n == "1"', /long and string/],
    ['Heartbeat | where n in ("1")', /long and string/],
    ['Heartbeat | where n in ((Heartbeat | project s))', /long and string/],
    ['Heartbeat | summarize count() by d.x', /dynamic/],
    ['Heartbeat | join kind=inner (Heartbeat | project n = tostring(n)) on n', /same type/],
    ['Heartbeat | extend strlen()', /argument/],
    ['let x = 5; x', /table|tabular|expression/i],
    ['let x = 5;', /table|expression/i],
    ['', /table/],
    ['// nothing but a comment', /table/],
    ['Heartbeat | take -1', /not negative/],
    ['print datetime(2026-13-45)', /datetime/],
  ];
  for (const [query, message] of cases)
    it(JSON.stringify(query), () => {
      const error = failureOf(query);
      assert.ok(error instanceof KqlSemanticError, String(error));
      assert.match(error.message, message);
    });
});

describe('good Kusto that is not evaluated', () => {
  const cases: readonly (readonly [query: string, construct: string])[] = [
    ['Heartbeat | make-series count() on at step 1h', 'operator make-series'],
    ['Heartbeat | evaluate basket()', 'evaluate basket'],
    [
      'let f = (x:long) { Heartbeat | where n > x | evaluate bag_unpack(d) }; f(1) | project at',
      'evaluate without the columns of its result inside a function',
    ],
    ['Heartbeat | mv-apply d on (evaluate bag_unpack(d))', 'evaluate inside mv-apply'],
    ['datatable(k:string)[""] | evaluate pivot(k)', 'pivot of a column with empty values'],
    ['Heartbeat | sample 3', 'operator sample'],
    ['Heartbeat | reduce by s', 'operator reduce'],
    ['Heartbeat | top-nested 2 of s by count()', 'operator top-nested'],
    ['Heartbeat | partition by s (take 1)', 'operator partition'],
    ['Heartbeat | facet by s', 'operator facet'],
    ['Heartbeat | fork (take 1) (count)', 'operator fork'],
    ['search "x"', 'operator search'],
    ['find where n > 1', 'operator find'],
    ['Heartbeat | extend row_number()', 'function row_number'],
    ['Heartbeat | extend series_fit_line(d)', 'function series_fit_line'],
    ['Heartbeat | summarize hll(s)', 'function hll'],
    ['Heartbeat | where s like "a*"', 'operator like'],
    ['Heartbeat | parse kind=regex flags=x s with "a" b', 'parse flags=x'],
    ['Heartbeat | parse kind=regex s with "(?=a)" b', 'the regular expression (?=a)(?P<part_1>.*)'],
    ['Heartbeat | parse s with "a" at2:datetime * "b"', 'parse with * after a datetime column'],
    ['Heartbeat | take 1; Heartbeat | count', 'several results in one query'],
    ['declare query_parameters(x:long = 1); Heartbeat | where n > x', 'statement declare'],
    ['set query_now = datetime(2026-01-01); Heartbeat | take 1', 'set query_now'],
    ['table("Heartbeat") | take 1', 'function table'],
  ];
  for (const [query, construct] of cases)
    it(`names ${construct}`, () => {
      const error = failureOf(query);
      assert.ok(error instanceof KqlNotModelled, String(error));
      assert.equal(error.construct, construct);
    });
});
