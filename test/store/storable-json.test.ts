import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readStorable, storableJson } from '../../src/store/storable-json.ts';

const CASES: readonly (readonly [what: string, json: string, value: unknown])[] = [
  ['plain text', '{"text":"なぜ 𠮷"}', { text: 'なぜ 𠮷' }],
  ['an emoji written in two escapes', '["\\ud83d\\ude00"]', ['😀']],
  ['the first half of an emoji', '["a\\ud83d"]', ['a\ufffd']],
  ['the second half of an emoji', '["\\uDE00b"]', ['\ufffdb']],
  ['NUL', '{"conversation":{"id":"a\\u0000b"}}', { conversation: { id: 'ab' } }],
  ['an escaped backslash before u0000', '["\\\\u0000"]', ['\\u0000']],
];

describe('JSON from the channel', () => {
  for (const [what, json, value] of CASES)
    it(`with ${what} is read as text that can be stored`, () => assert.deepEqual(readStorable(json), value));

  it('holds neither NUL nor half a character, whatever it is, and is otherwise what it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
        const read = readStorable(JSON.stringify({ text }));
        assert.deepEqual(read, { text: text.toWellFormed().replaceAll('\0', '') });
      }),
    );
  });

  it('that is none is refused', () => assert.throws(() => readStorable('{"text":"\\u0000'), SyntaxError));

  it('is made of any value, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        JSON.parse(storableJson(value), (key, member: unknown) => {
          for (const text of [key, member])
            assert.ok(typeof text !== 'string' || (text.isWellFormed() && !text.includes('\0')));
          return member;
        });
      }),
    );
    assert.equal(storableJson({ name: 'vm\ud800-\u000001' }), '{"name":"vm\ufffd-01"}');
    assert.equal(storableJson({ name: 'vm-01' }), '{"name":"vm-01"}');
  });
});
