import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromJson } from '../../../../src/sandbox/kql/json.ts';
import type { KustoValue } from '../../../../src/sandbox/kql/value.ts';
import { call, checkCalls, datetime, timespan } from './check-calls.ts';

const json = (text: string): KustoValue => fromJson(JSON.parse(text));
const bag = (...slots: readonly [string, KustoValue][]): KustoValue => new Map(slots);
const oneToFive = [1n, 2n, 3n, 4n, 5n];
const words = ['this', 'is', 'an', 'example', 'an', 'example'];
const colours = [null, 'blue', 'yellow', 'green', null];
const nested = json('{"key1":123,"key2":{"prop1":"abc","prop2":"xyz"},"key3":[100,200]}');

describe('array functions', () => {
  checkCalls([
    ['array_length', [json('[1,2,3,"four"]')], 4n],
    ['array_length', [json('{"a":1}')], null],
    ['array_length', [null], null],
    ['array_concat', [[1n, 2n], [1n]], [1n, 2n, 1n]],
    ['array_concat', [[[1n]], [2n]], [[1n], 2n]],
    ['array_reverse', [['this', 'is']], ['is', 'this']],
    ['array_sum', [[1n, 2n, 3n, 4n]], 10],
    ['array_sum', [[1n, 'x']], null],
    ['array_slice', [[1n, 2n, 3n], 1n, 2n], [2n, 3n]],
    ['array_slice', [oneToFive, 2n, -1n], [3n, 4n, 5n]],
    ['array_slice', [oneToFive, -3n, -2n], [3n, 4n]],
    ['array_slice', [oneToFive, -9n, 99n], oneToFive],
    [
      'array_split',
      [oneToFive, 2n],
      [
        [1n, 2n],
        [3n, 4n, 5n],
      ],
    ],
    ['array_split', [oneToFive, [1n, 3n]], [[1n], [2n, 3n], [4n, 5n]]],
    ['array_index_of', [words, 'an'], 2n],
    ['array_index_of', [words, 'example', 1n, 3n], 3n],
    ['array_index_of', [words, 'example', 1n, 2n], -1n],
    ['array_index_of', [words, 'is', 2n, 4n], -1n],
    ['array_index_of', [words, 'example', 2n, -1n], 3n],
    ['array_index_of', [words, 'an', 1n, -1n, 2n], 4n],
    ['array_index_of', [words, 'an', 1n, -1n, 3n], -1n],
    ['array_index_of', [words, 'an', -3n], 4n],
    ['array_index_of', [words, 'is', -4n], -1n],
    [
      'array_iff',
      [
        [true, false, true],
        [1n, 2n, 3n],
        [4n, 5n, 6n],
      ],
      [1n, 5n, 3n],
    ],
    ['array_iff', [[1n, 0n, 50n], 'yes', 'no'], ['yes', 'no', 'yes']],
    ['array_iff', [['some string value', datetime('2022-01-01'), null], 1n, 0n], [null, null, null]],
    [
      'array_iif',
      [
        [true, true, true],
        [1n, 2n],
        [3n, 4n],
      ],
      [1n, 2n, null],
    ],
    ['array_rotate_left', [oneToFive, 2n], [3n, 4n, 5n, 1n, 2n]],
    ['array_rotate_left', [oneToFive, -2n], [4n, 5n, 1n, 2n, 3n]],
    ['array_rotate_right', [oneToFive, 2n], [4n, 5n, 1n, 2n, 3n]],
    ['array_shift_left', [oneToFive, 2n], [3n, 4n, 5n, null, null]],
    ['array_shift_left', [oneToFive, 2n, -1n], [3n, 4n, 5n, -1n, -1n]],
    ['array_shift_left', [oneToFive, -2n, -1n], [-1n, -1n, 1n, 2n, 3n]],
    ['array_shift_right', [['a', 'b'], 1n], ['', 'a']],
    ['array_sort_asc', [['John', 'Paul', 'Jane', 'Kao']], ['Jane', 'John', 'Kao', 'Paul']],
    [
      'array_sort_asc',
      [
        [1n, 3n, 4n, 5n, 2n],
        ['a', 'b', 'c', 'd', 'e'],
      ],
      [oneToFive, ['a', 'e', 'b', 'c', 'd']],
    ],
    ['array_sort_desc', [[1n, 3n, 4n, 5n, 2n], ['a']], [oneToFive.toReversed(), null]],
    ['array_sort_asc', [colours], ['blue', 'green', 'yellow', null, null]],
    ['array_sort_asc', [colours, false], [null, null, 'blue', 'green', 'yellow']],
    ['array_sort_desc', [colours], ['yellow', 'green', 'blue', null, null]],
    ['array_sort_desc', [colours, false], [null, null, 'yellow', 'green', 'blue']],
    ['pack_array', [1n, '2', timespan('2s')], [1n, '2', timespan('2s')]],
    ['repeat', [1n, 3n], [1n, 1n, 1n]],
    ['repeat', [1n, 0n], []],
    ['repeat', [1n, -1n], null],
    [
      'zip',
      [
        [1n, 3n, 5n],
        [2n, 4n, 6n],
      ],
      [
        [1n, 2n],
        [3n, 4n],
        [5n, 6n],
      ],
    ],
    ['zip', [json('["A",1,1.5]'), json('[{},"B"]')], json('[["A",{}],[1,"B"],[1.5,null]]')],
    ['range', [1n, 8n, 3n], [1n, 4n, 7n]],
    ['range', [1n, 3n], [1n, 2n, 3n]],
    ['range', [timespan('1h'), timespan('3h')], [timespan('1h'), timespan('2h'), timespan('3h')]],
    [
      'range',
      [datetime('2007-01-01'), datetime('2007-01-02'), timespan('1d')],
      [datetime('2007-01-01'), datetime('2007-01-02')],
    ],
    ['range', [3n, 1n, -1n], [3n, 2n, 1n]],
    ['range', [0.0, 0.3, 0.1], [0, 0.1, 0.2]],
    ['range', [1n, 2n, 0n], null],
  ]);

  it('range() stops after 2^20 items', () => {
    const items = call('range', [1n, 1_000_000_000n]);
    assert.ok(Array.isArray(items));
    assert.equal(items.length, 1_048_576);
  });
});

describe('set functions', () => {
  checkCalls([
    ['set_union', [[1n, 2n, 1n, 4n], [1n, 2n], [8n]], [1n, 2n, 4n, 8n]],
    ['set_union', [['A4', 'A2', 'A7', 'A2'], []], ['A4', 'A2', 'A7']],
    [
      'set_intersect',
      [
        [1n, 2n, 1n, 4n],
        [1n, 2n],
        [8n, 1n],
      ],
      [1n],
    ],
    [
      'set_intersect',
      [
        [1n, 2n, 3n],
        [4n, 5n],
      ],
      [],
    ],
    [
      'set_difference',
      [
        [1n, 2n, 1n, 4n],
        [1n, 2n],
        [1n, 2n, 8n],
      ],
      [4n],
    ],
    ['set_difference', [[1n], null], null],
    ['set_union', [json('[{"a":1,"b":2}]'), json('[{"b":2,"a":1}]')], json('[{"a":1,"b":2}]')],
    ['set_union', [['1'], [1n]], ['1', 1n]],
    ['set_has_element', [['this', 'is'], 'is'], true],
    ['set_has_element', [['this', 'is'], 'IS'], false],
    [
      'jaccard_index',
      [
        [1n, 2n, 3n],
        [1n, 2n, 3n, 4n, 4n],
      ],
      0.75,
    ],
  ]);
});

describe('bag functions', () => {
  checkCalls([
    [
      'bag_pack',
      ['Level', 'Information', 'ProcessID', 1234n],
      json('{"Level":"Information","ProcessID":1234}'),
    ],
    ['pack_dictionary', [], new Map()],
    ['bag_keys', [json('{"a":"b","c":{"d":123}}')], ['a', 'c']],
    ['bag_keys', [json('{}')], []],
    ['bag_keys', ['a'], null],
    ['bag_keys', [[]], null],
    ['bag_merge', [json('{"A1":12,"B1":2}'), json('{"A2":81,"A1":1}')], json('{"A1":12,"B1":2,"A2":81}')],
    ['bag_merge', [null, null], null],
    ['bag_has_key', [json('{"key1":123,"key2":"abc"}'), 'key2'], true],
    ['bag_has_key', [json('{"key1":123,"key3":"abc"}'), 'key2'], false],
    ['bag_has_key', [nested, '$.key2.prop1'], true],
    ['bag_has_key', [nested, "$['key2']['none']"], false],
    ['bag_has_key', [json('{"$x":1}'), '$x'], true],
    ['bag_remove_keys', [json('{"key1":123,"key2":"abc"}'), ['key2', 'key4']], json('{"key1":123}')],
    ['bag_remove_keys', [nested, ['$.key2.prop1', 'key3']], json('{"key1":123,"key2":{"prop2":"xyz"}}')],
    ['bag_set_key', [json('{"key1":1,"key3":"abc"}'), 'key3', 3n], json('{"key1":1,"key3":3}')],
    [
      'bag_set_key',
      [json('{"key1":123}'), '$.key2.prop1', 'abc'],
      json('{"key1":123,"key2":{"prop1":"abc"}}'),
    ],
    ['bag_set_key', [[], 'a', 1n], null],
    [
      'bag_zip',
      [
        ['a', 'b', 1n, 'c'],
        [1n, '2', 5n],
      ],
      json('{"a":1,"b":"2","c":null}'),
    ],
  ]);
});

describe('JSON functions', () => {
  const path = "$.a['b c'][1]";
  const text = '{"a":{"b c":[1,{"d":true}]}}';
  checkCalls([
    ['parse_json', ['{"a":123,"b":[1.0,0.5,null]}'], bag(['a', 123n], ['b', [1, 0.5, null]])],
    ['parse_json', ['not json'], 'not json'],
    ['parse_json', [''], null],
    ['parse_json', ['"21"'], '21'],
    ['parse_json', ['{"c":456}'], '{"c":456}', { types: ['dynamic'] }],
    ['todynamic', ['9007199254740993'], 9_007_199_254_740_993n],
    ['extract_json', ['$.name', '{"name":"John","age":30}'], 'John'],
    ['extract_json', ['$.age', '{"name":"John","age":30}'], 30n, { resultType: 'int' }],
    ['extractjson', [path, text], '{"d":true}'],
    ['extract_json', ['$.none', text], ''],
    ['extract_json', ['$.a', 'not json'], ''],
    ['extract_json', ['$..a', text], ''],
    [
      'dynamic_to_json',
      [json('{"Y10":{},"X8":{"c3":1,"a4":6},"A14":[15,13],"A1":12}')],
      '{"A1":12,"A14":[15,13],"X8":{"a4":6,"c3":1},"Y10":{}}',
    ],
    ['dynamic_to_json', ['text'], 'text'],
  ]);

  it('parse_json() reads back what tostring() writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const dynamic = fromJson([value]);
        assert.deepEqual(call('parse_json', [call('tostring', [dynamic])]), dynamic);
      }),
    );
  });
});
