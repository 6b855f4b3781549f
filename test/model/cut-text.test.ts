import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutText, textBetween } from '../../src/model/cut-text.ts';

const FAMILY = '👩‍👩‍👧‍👦';
const ZALGO = `e${'\u0301'.repeat(1_000)}`;

describe('a text that is cut', () => {
  const CUTS: readonly (readonly [text: string, length: number, cut: string])[] = [
    ['0123456789', 10, '0123456789'],
    ['0123456789a', 10, '012345678…'],
    [`12345678${FAMILY}rest`, 10, '12345678…'],
    [`123456789${FAMILY}`, 10, '123456789…'],
    ['1234567か\u309990', 9, '1234567…'],
    ['𠮷野家'.repeat(10), 4, '𠮷野…'],
    ['', 1, ''],
    [ZALGO, 5, `e${'\u0301'.repeat(3)}…`],
    ['👩'.repeat(9), 2, '…'],
  ];
  for (const [text, length, cut] of CUTS)
    it(`to ${length}: ${text.slice(0, 20)}`, () => assert.equal(cutText(text, length), cut));

  it('begins and ends with whole characters', () => {
    assert.equal(textBetween(`a${FAMILY}b${FAMILY}c`, 2, 20), 'b');
    assert.equal(textBetween('abcdef', 2, 4), 'cd');
    assert.equal(textBetween('abc', -5, 50), 'abc');
    assert.equal(textBetween('abc', 3, 3), '');
  });

  it('never holds half a character, and is never longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(20),
        (text, length, start) => {
          const cut = cutText(text, length);
          assert.ok(cut.isWellFormed() && cut.length <= length);
          const part = textBetween(text, start, start + length);
          assert.ok(part.isWellFormed() && part.length <= length && text.includes(part));
        },
      ),
    );
  });
});
