import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSpelling, typingDistance } from '../../src/ask/spelling.ts';

const spell = createSpelling(new Set(['assessed', 'update', 'agent', 'why']), new Set(['accessed', 'upset']));

describe('spelling', () => {
  const rows: readonly (readonly [written: string, read: string])[] = [
    ['asessed', 'assessed'],
    ['assesed', 'assessed'],
    ['asssesssed', 'assessed'],
    ['sasessed', 'assessed'],
    ['accessed', 'accessed'],
    ['upadte', 'update'],
    ['updte', 'update'],
    ['upset', 'upset'],
    ['uptade', 'uptade'],
    ['agnet', 'agent'],
    ['wyh', 'wyh'],
    ['vm01', 'vm01'],
    ['asessd', 'asessd'],
    ['', ''],
  ];
  for (const [written, read] of rows) {
    it(`reads ${written} as ${read}`, () => assert.equal(spell(written), read));
  }

  it('counts one slip as one', () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'double', 'swap'), (right, seed, slip) => {
        const at = seed % (right.length - 1);
        const [first, second] = [right[at] ?? '', right[at + 1] ?? ''];
        const written = { drop: second, double: first + first + second, swap: second + first }[slip];
        const wrong = right.slice(0, at) + written + right.slice(at + 2);
        assert.ok(typingDistance(wrong, right, 3) <= 1);
        assert.equal(typingDistance(wrong, right, 3), typingDistance(right, wrong, 3));
      }),
    );
  });
});
