import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kqlLiteral } from '../../src/azure/kql-literal.ts';
import { parsedKql } from './support/parsed-kql.ts';
import { wildText } from './support/wild-text.ts';

const READ = parsedKql('resources | where name == "vm-01" // and no more');

describe('kqlLiteral', () => {
  it('is a literal that stands for exactly the value, whatever the value holds', () => {
    fc.assert(
      fc.property(wildText, (value) => {
        const parsed = parsedKql(`resources | where name == ${kqlLiteral(value)} // and no more`);
        assert.equal(parsed.errorCount, 0);
        assert.deepEqual(parsed.strings, [value]);
        assert.deepEqual(parsed.structure, READ.structure);
      }),
      { numRuns: 500 },
    );
  });

  it('is printable ASCII on one line', () => {
    fc.assert(fc.property(wildText, (value) => assert.match(kqlLiteral(value), /^"[ -~]*"$/)));
  });

  it('is told from a literal that does not hold', () => {
    const naive = parsedKql('resources | where name == "a" or 1 == 1 or name == "" // and no more');
    assert.notDeepEqual(naive.structure, READ.structure);
    assert.notDeepEqual(naive.strings, ['a" or 1 == 1 or name == "']);
  });

  const literals: readonly (readonly [value: string, literal: string])[] = [
    ['', '""'],
    ['vm-01', '"vm-01"'],
    ['a"b', '"a\\"b"'],
    ["a'b", `"a'b"`],
    ['a\\b', '"a\\\\b"'],
    ['a\nb', '"a\\u000ab"'],
    ['\u2028', '"\\u2028"'],
    ['😀', '"\\ud83d\\ude00"'],
    ['サ', '"\\u30b5"'],
  ];
  for (const [value, literal] of literals)
    it(`writes ${JSON.stringify(value)} as ${literal}`, () => {
      assert.equal(kqlLiteral(value), literal);
    });
});
