import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KqlNotModelled, KqlSemanticError } from '../../../../src/sandbox/kql/failure.ts';
import { kustoRegex } from '../../../../src/sandbox/kql/functions/kusto-regex.ts';
import { call, checkCalls } from './check-calls.ts';

const id = '82b8be2d-dfa7-4bd1-8f63-24ad26d31449';
const firstMiddleLast = [
  ['8', '2b8be2', 'd'],
  ['d', 'fa', '7'],
  ['4', 'bd', '1'],
  ['8', 'f6', '3'],
  ['2', '4ad26d3144', '9'],
];

describe('functions with regular expressions', () => {
  checkCalls([
    ['extract', ['User: ([^,]+)', 1n, 'User: James, Email: James@example.com, Age: 29'], 'James'],
    ['extract', ['Email: (\\S+),', 1n, 'User: David, Age: 35'], ''],
    ['extract', ['\\d+', 0n, 'Age: 29'], '29'],
    ['extract', ['-(\\d{2})-', 1n, '21-07-2023'], 7n, { resultType: 'int' }],
    ['extract', ['(a)|(b)', 2n, 'a'], ''],
    ['extract', ['(?U)a(b+)', 1n, 'abbb'], 'b'],
    ['extract', ['(?U)a(b+?)', 1n, 'abbb'], 'bbb'],
    ['extract', ['(?Ui)A(b{2,})', 1n, 'abbb'], 'bb'],
    ['extract', ['x', 0n, 'abc'], null, { resultType: 'long' }],
    ['extract_all', ['(\\d+)', 'a set of numbers: 123, 567 and 789'], ['123', '567', '789']],
    ['extract_all', ['(\\w)(\\w+)(\\w)', id], firstMiddleLast],
    ['extract_all', ['(\\w)(\\w+)(\\w)', [1n, 3n], id], firstMiddleLast.map(([a = '', , c = '']) => [a, c])],
    [
      'extract_all',
      ['(?P<first>\\w)(?P<middle>\\w+)(?P<last>\\w)', ['first', 2n, 'last'], id],
      firstMiddleLast,
    ],
    ['extract_all', ['(x)', 'abc'], null],
    ['replace_regex', ['Number is 1', 'is (\\d+)', 'was: \\1'], 'Number was: 1'],
    ['replace_regex', ['ab', 'b', '[\\0\\\\$&]'], 'a[b\\$&]'],
    ['replace', ['is (\\d+)', 'was: \\1', 'Number is 1'], 'Number was: 1'],
    ['trim', ['--', '--https://bing.com--'], 'https://bing.com'],
    ['trim', ['[^\\w]+', '-  Te st1// $'], 'Te st1'],
    ['trim', ['\\s+', '    Hello, world!    '], 'Hello, world!'],
    ['trim', ['/', '//a/b//'], 'a/b'],
    ['trim_start', ['https://', 'https://bing.com'], 'bing.com'],
    ['trim_start', ['[^\\w]+', '-  Te st1// $'], 'Te st1// $'],
    ['trim_end', ['.com', 'bing.com'], 'bing'],
    ['trim_end', ['[^\\w]+', '-  Te st1// $'], '-  Te st1'],
  ]);

  it('extract_all() without a capture group is refused', () => {
    assert.throws(() => call('extract_all', ['\\d+', '1']), KqlSemanticError);
  });
});

describe("Kusto's regular expressions", () => {
  const matches: readonly (readonly [pattern: string, text: string, isMatch: boolean])[] = [
    ['(?i)ABC', 'xabcx', true],
    ['ABC', 'xabcx', false],
    ['(?i:a)b', 'Ab', true],
    ['(?i:a)b', 'AB', false],
    ['^b', 'a\nb', false],
    ['(?m)^b$', 'a\nb\nc', true],
    ['(?m)^b$', 'a\rb\rc', false],
    ['a.b', 'a\nb', false],
    ['a.b', 'a\u2028b', true],
    ['(?s)a.b', 'a\nb', true],
    ['^\\d+$', '١٢٣', true],
    ['^[0-9]+$', '١٢٣', false],
    ['^\\w+$', 'Straße', true],
    ['\\bü', 'xü', false],
    ['\\bü', 'x ü', true],
    ['\\Bb', 'ab', true],
    ['\\Aa\\z', 'a', true],
    ['\\Aa\\z', 'a\n', false],
    ['[[:alpha:]_-]+', '-', true],
    ['^[[:^digit:]]$', '5', false],
    ['[a\\]b]', ']', true],
    ['^[^a-c-]$', '-', false],
    ['^[\\w.]+@x\\.com$', 'a.b@x.com', true],
    ['x{2,3}?y', 'xxy', true],
    ['a}b]', 'a}b]', true],
    ['\\x41\\x{42}\\u0043', 'ABC', true],
    ['^\\pL$', 'é', true],
    ['/subscriptions/([^/]+)/', '/subscriptions/s1/', true],
  ];
  for (const [pattern, text, isMatch] of matches) {
    it(`${pattern} ${isMatch ? 'matches' : 'does not match'} ${JSON.stringify(text)}`, () => {
      assert.equal(kustoRegex(pattern).test(text), isMatch);
    });
  }

  const refused = [
    'a(?=b)',
    '(?<!a)b',
    '(a)\\1',
    'a(?i)b',
    '[a-z&&b]',
    '[a[b]]',
    '(a',
    '\\b{start}x',
    'a{,2}',
    '(?x)a',
    '*a',
  ];
  for (const pattern of refused) {
    it(`${pattern} is not modelled`, () => {
      assert.throws(() => kustoRegex(pattern), KqlNotModelled);
    });
  }

  it('a quoted text matches itself and nothing around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const quoted = text.replace(/[!-/:-@[-`{-~]/g, (character) =>
          '<>'.includes(character) ? character : `\\${character}`,
        );
        assert.deepEqual(kustoRegex(`^${quoted}$`).exec(text)?.[0], text);
      }),
    );
  });
});
