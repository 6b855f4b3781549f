import assert from 'node:assert/strict';
import { evaluate } from '../../../../src/sandbox/kql/evaluate.ts';
import { KqlSemanticError } from '../../../../src/sandbox/kql/failure.ts';
import { checkQueries, emptyDatabase, testNow } from '../check-queries.ts';

const people = `datatable(id:long, d:dynamic)[
  1, dynamic({"Name": "John", "Age": 20}),
  2, dynamic({"Age": 40, "Name": "Dave", "Height": 1.7}),
  3, dynamic(null),
  4, dynamic({"Age": 30.5, "Name": null, "On": datetime(2026-01-01)})]`;

describe('evaluate bag_unpack', () => {
  checkQueries([
    [
      `${people} | evaluate bag_unpack(d)`,
      'id:long, Age:dynamic, Height:real, Name:string, On:datetime',
      [
        [1, 20, null, 'John', null],
        [2, 40, 1.7, 'Dave', null],
        [3, null, null, '', null],
        [4, 30.5, null, '', '2026-01-01T00:00:00Z'],
      ],
    ],
    [
      `${people} | where id < 3 | evaluate bag_unpack(d, "p_") | where p_Age > 20 | extend next = p_Age + 1 | project-away id`,
      'p_Age:long, p_Height:real, p_Name:string, next:long',
      [[40, 1.7, 'Dave', 41]],
    ],
    [
      'datatable(Name:string, d:dynamic)["old", dynamic({"Name": "new", "Age": 1}), "left", dynamic({})] | evaluate bag_unpack(d, columnsConflict="replace_source")',
      'Age:long, Name:string',
      [
        [1, 'new'],
        [null, 'left'],
      ],
    ],
    [
      'datatable(Name:string, d:dynamic)["old", dynamic({"Name": "new", "Age": 1})] | evaluate bag_unpack(d, columnsConflict="keep_source")',
      'Name:string, Age:long',
      [['old', 1]],
    ],
    [
      `${people} | where id < 3 | evaluate bag_unpack(d, ignoredProperties=dynamic(["Age", "Height"]))`,
      'id:long, Name:string',
      [
        [1, 'John'],
        [2, 'Dave'],
      ],
    ],
    [
      `${people} | take 1 | evaluate bag_unpack(d, "p_", "error", dynamic(["Age"]))`,
      'id:long, p_Name:string',
      [[1, 'John']],
    ],
    [
      `${people} | take 2 | evaluate bag_unpack(d) : (*, Age:string, Gone:long)`,
      'id:long, Age:string, Gone:long',
      [
        [1, '20', null],
        [2, '40', null],
      ],
    ],
    [`${people} | take 1 | evaluate bag_unpack(d) : (Name:string)`, 'Name:string', [['John']]],
    ['print d = dynamic({"it\'s \\"odd\\"\\n": 1}) | evaluate bag_unpack(d)', 'it\'s "odd"\n:long', [[1]]],
    [
      'let a = print d = dynamic({"x": 1}) | evaluate bag_unpack(d); a | extend y = x | union (print d = dynamic({"z": "s"}) | evaluate bag_unpack(d) | extend l = strlen(z)) | project x, y, z, l',
      'x:long, y:long, z:string, l:long',
      [
        [1, 1, '', null],
        [null, null, 's', 1],
      ],
    ],
    ['print d = dynamic({}), n = 1 | take 0 | evaluate bag_unpack(d)', 'n:long', []],
  ]);
});

const sales = `datatable(event:string, place:string, n:long)[
  "wind", "Texas", 2, "wind", "Maine", 3, "rain", "Texas", 5, "wind", "Texas", 1]`;

describe('evaluate pivot', () => {
  checkQueries([
    [
      `${sales} | project event, place | evaluate pivot(place)`,
      'event:string, Texas:long, Maine:long',
      [
        ['wind', 2, 1],
        ['rain', 1, 0],
      ],
    ],
    [
      `${sales} | evaluate pivot(place, sum(n))`,
      'event:string, Texas:long, Maine:long',
      [
        ['wind', 3, 3],
        ['rain', 5, 0],
      ],
    ],
    [
      `${sales} | evaluate pivot(place, max(n), event) | where isnull(Maine)`,
      'event:string, Texas:long, Maine:long',
      [['rain', 5, null]],
    ],
    [
      `${sales} | evaluate pivot(place) : (event:string, Texas:long)`,
      'event:string, Texas:long',
      [
        ['wind', 1],
        ['wind', 0],
        ['rain', 1],
        ['wind', 1],
      ],
    ],
    [
      `${sales} | evaluate pivot(n) | take 1`,
      'event:string, place:string, 2:long, 3:long, 5:long, 1:long',
      [['wind', 'Texas', 1, 0, 0, 1]],
    ],
  ]);
});

describe('evaluate narrow', () => {
  checkQueries([
    [
      'datatable(a:bool, at:datetime, d:dynamic)[true, datetime(2017-03-14 10:59:18.9263023), dynamic({"x": 1}), false, datetime(null), dynamic(null)] | evaluate narrow()',
      'Row:long, Column:string, Value:string',
      [
        [0, 'a', 'True'],
        [0, 'at', '2017-03-14 10:59:18.9263023'],
        [0, 'd', '{"x":1}'],
        [1, 'a', 'False'],
        [1, 'at', ''],
        [1, 'd', ''],
      ],
    ],
  ]);
});

describe('a plugin that Kusto refuses to run', () => {
  const cases: readonly (readonly [query: string, message: RegExp])[] = [
    ['print Name = 1, d = dynamic({"Name": 2}) | evaluate bag_unpack(d)', /already has a column Name/],
    ['print d = dynamic({}) | evaluate bag_unpack(d, columnsConflict="none")', /'none'/],
    ['print d = dynamic({}) | evaluate bag_unpack(d, "", "error", dynamic([]), 1)', /four/],
    ['print d = dynamic({}) | evaluate bag_unpack(d, nonsense="x")', /nonsense/],
    ['print d = dynamic({}) | evaluate bag_unpack(e)', /'e'/],
    [`${sales} | evaluate pivot(place, sum(n)) | project Ohio`, /'Ohio'.*column/],
    [`${sales} | evaluate pivot(place, countif(n > 1))`, /countif/],
    ['print event = 1, place = "event" | evaluate pivot(place)', /already has a column event/],
  ];
  for (const [query, message] of cases)
    it(query.replaceAll(/\s+/g, ' '), () => {
      assert.throws(
        () => evaluate(query, emptyDatabase, testNow),
        (error) => error instanceof KqlSemanticError && message.test(error.message),
      );
    });

  it('says where in the query as it was asked', () => {
    assert.throws(
      () =>
        evaluate(
          'print d = dynamic({"a": 1})\n| evaluate bag_unpack(d) | project a, b',
          emptyDatabase,
          testNow,
        ),
      {
        message: /'b'.*\(line 2, column 38\)/,
      },
    );
  });
});
