import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainName, readReply } from '../../src/ask/read-reply.ts';

describe('a reply to a list of choices', () => {
  const rows: readonly (readonly [reply: string, position: number | 'last' | null, name: string])[] = [
    ['2', 2, '2'],
    ['２番', 2, '2番'],
    ['#3', 3, '#3'],
    ['(2)', 2, '2'],
    ['the second one please', 2, 'second'],
    ['number 4', 4, 'number 4'],
    ['2番目でお願いします', 2, '2番目'],
    ['三つ目', 3, '三つ目'],
    ['最初の', 1, '最初'],
    ['最後', 'last', '最後'],
    ['the last one', 'last', 'last'],
    ['rg-b', null, 'rg-b'],
    ['the one in rg-b please', null, 'rg-b'],
    ['「ＲＧ－Ｂ」の方', null, 'rg-b'],
    ['', null, ''],
    ['why is vm-01 not assessed?', null, 'why is vm-01 not assessed'],
  ];
  for (const [reply, position, name] of rows) {
    it(`${reply} → ${position ?? 'no number'}, ${name || 'no name'}`, () =>
      assert.deepEqual(readReply(reply), { position, name }));
  }

  it('reads a plain name as itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const name = plainName(text);
      assert.equal(plainName(name), name);
      assert.doesNotThrow(() => readReply(text));
    }));
  });
});
