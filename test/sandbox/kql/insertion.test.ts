import assert from 'node:assert/strict';
import fc from 'fast-check';
import { amended } from '../../../src/sandbox/kql/insertion.ts';

describe('a query with texts put into it', () => {
  it('has them in their places', () => {
    const insertions = [
      { offset: 4, text: '-' },
      { offset: 0, text: '<' },
      { offset: 2, text: '+' },
    ];
    assert.equal(amended('abcd', insertions).text, '<ab+cd-');
  });

  it('leads each of its characters back to where it stood', () => {
    const insertion = fc.record({ offset: fc.nat(8), text: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.uniqueArray(insertion, { selector: ({ offset }) => offset }), (insertions) => {
        const query = 'abcdefgh';
        const { text, originalOffset } = amended(query, insertions);
        const found = [...query].map((character, offset) => {
          const place = Array.from({ length: text.length }, (_, index) => index).findLast(
            (index) => originalOffset(index) === offset,
          );
          return place !== undefined && text[place] === character;
        });
        assert.ok(found.every(Boolean));
        assert.equal(originalOffset(text.length), query.length);
      }),
    );
  });
});
