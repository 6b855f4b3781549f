import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromJson, toJson } from '../../../src/sandbox/kql/json.ts';
import { KustoDateTime, KustoTimeSpan, type KustoValue } from '../../../src/sandbox/kql/value.ts';

const ticksOf2007 = 633_032_064_000_000_000n;

describe('values in JSON', () => {
  const cases: readonly (readonly [value: KustoValue, json: unknown])[] = [
    [null, null],
    [1n, 1],
    [1.5, 1.5],
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    [new KustoDateTime(ticksOf2007), '2007-01-01T00:00:00Z'],
    [new KustoDateTime(ticksOf2007 + 5_000_000n), '2007-01-01T00:00:00.5Z'],
    [new KustoDateTime(ticksOf2007 + 600_000_000n), '2007-01-01T00:01:00Z'],
    [new KustoTimeSpan(864_000_000_001n), '1.00:00:00.0000001'],
    [
      [new KustoDateTime(ticksOf2007), 1n],
      ['2007-01-01T00:00:00.0000000Z', 1],
    ],
    [new Map([['a', [1n, null]]]), { a: [1, null] }],
  ];
  for (const [value, json] of cases) {
    it(`is ${JSON.stringify(json)}`, () => {
      assert.deepEqual(toJson(value), json);
    });
  }

  it('reads whole numbers as long and other numbers as real', () => {
    assert.deepEqual(fromJson([1, 1.5, 1e300, '2007-01-01']), [1n, 1.5, 1e300, '2007-01-01']);
  });

  it('refuses what JSON cannot hold', () => {
    assert.throws(() => fromJson({ a: undefined }), TypeError);
  });

  it('writes what it has read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        assert.equal(JSON.stringify(toJson(fromJson(json))), JSON.stringify(json));
      }),
    );
  });
});
