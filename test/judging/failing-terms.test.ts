import assert from 'node:assert/strict';
import { failingText } from '../../src/judging/failing-terms.ts';

const CASES: readonly (readonly [has: string | null, en: RegExp, ja: RegExp])[] = [
  ['wave1 ', /"wave1 ", with a blank at an end/, /"wave1 "、前後に空白あり/],
  ['Wave2', /"Wave2", spelt with other capitals/, /大文字と小文字の違い/],
  ['wave１', /other forms of the same letters/, /全角と半角の違い/],
  ['wave1;wave2', /\(the machine: wave1;wave2\)$/, /\(マシン側: wave1;wave2\)$/],
  [null, /\(the machine: none\)$/, /\(マシン側: なし\)$/],
];

describe('the value of a tag that a scope does not take', () => {
  for (const [has, en, ja] of CASES)
    it(`${JSON.stringify(has)}: says what tells it from the one that is asked for, where eyes pass over it`, () => {
      const text = failingText([{ term: 'tag', wanted: 'Patch=wave1|wave2', has }]);
      assert.match(text.en, en);
      assert.match(text.ja, ja);
    });
});
