import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equalValues } from '../../../src/sandbox/kql/compare.ts';
import { jsonText } from '../../../src/sandbox/kql/functions/json-text.ts';
import { fromJson, toJson } from '../../../src/sandbox/kql/json.ts';
import { lazilyFromJson } from '../../../src/sandbox/kql/lazy-json.ts';
import type { KustoBag } from '../../../src/sandbox/kql/value.ts';
import { valueKey } from '../../../src/sandbox/kql/value-key.ts';

describe('values read lazily from JSON', () => {
  it('are those that are read at once', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const [lazy, eager] = [lazilyFromJson(json), fromJson(json)];
        assert.ok(equalValues(lazy, eager) && equalValues(eager, lazy));
        assert.equal(valueKey(lazy), valueKey(eager));
        assert.equal(jsonText(lazy), jsonText(eager));
        assert.equal(JSON.stringify(toJson(lazy)), JSON.stringify(toJson(eager)));
      }),
    );
  });

  it('are bags that can be asked in every way', () => {
    const bag = lazilyFromJson({ a: 1, b: { c: [null] } }) as KustoBag;
    assert.equal(bag.size, 2);
    assert.deepEqual(
      [bag.has('a'), bag.has('toString'), bag.get('a'), bag.get('toString')],
      [true, false, 1n, undefined],
    );
    assert.deepEqual([...bag.keys()], ['a', 'b']);
    assert.equal(jsonText([...bag.values()]), '[1,{"c":[null]}]');
    const seen: string[] = [];
    bag.forEach((value, key, whole) => {
      seen.push(`${key}=${jsonText(value)} of ${whole.size}`);
    });
    assert.deepEqual(seen, ['a=1 of 2', 'b={"c":[null]} of 2']);
  });
});
