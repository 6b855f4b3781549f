import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kustoRegex } from '../../../../src/sandbox/kql/functions/kusto-regex.ts';
import { LinearRegExp } from '../../../../src/sandbox/kql/functions/linear-regexp.ts';

/** Patterns in which nothing that repeats can be empty: there JavaScript and RE2 agree on every match. */
const { pattern } = fc.letrec<{ pattern: string; piece: string; group: string }>((tie) => ({
  pattern: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc
    .tuple(
      fc.oneof({ maxDepth: 3 }, fc.constantFrom('a', 'b', '.', '[ab]', '\\w', '[^a]'), tie('group')),
      fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{2,}?'),
    )
    .map(([atom, repeat]) => atom + repeat),
  group: fc
    .tuple(
      fc.constantFrom('(', '(?:'),
      fc.constantFrom('a', 'b', 'c'),
      tie('pattern'),
      fc.constantFrom('a', 'bc'),
    )
    .map(([opening, first, rest, other]) => `${opening}${first}${rest}|${other})`),
}));

/** Long repetitions of a group are what the linear engine is for; this one changes no match. */
const forcing = '(?:#|a|b|c|A|B|C|\\n)*?';

describe('regular expressions that are matched in linear time', () => {
  it('match what the engine of JavaScript matches', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', '#', '\n'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, text, (body, subject) => {
        const linear = kustoRegex(`${body}${forcing}`);
        assert.ok(linear instanceof LinearRegExp);
        const native = new RegExp(linear.source, linear.flags);
        const found = (regex: RegExp) =>
          [...subject.matchAll(regex)].map(({ 0: match, index }) => [index, match]);
        assert.deepEqual(found(linear), found(native));
        assert.equal(subject.search(linear), subject.search(native));
        assert.equal(subject.replace(linear, '<$&>'), subject.replace(native, '<$&>'));
      }),
      { numRuns: 500 },
    );
  });

  const CASES: readonly (readonly [
    pattern: string,
    text: string,
    match: readonly (string | undefined)[] | null,
  ])[] = [
    ['^(?P<year>\\d+)-(\\d+)', '2026-11', ['2026-11', '2026', '11']],
    ['(a+)(b+)?(c+)', 'xaac', ['aac', 'aa', undefined, 'c']],
    ['(?:(a)|(b)|c)+', 'abc', ['abc', 'a', 'b']],
    ['(\\w+)\\b.+\\B(o)', 'one two', ['one two', 'one', 'o']],
    ['(?m)^(b+)(c*)$', 'a\nbb', ['bb', 'bb', '']],
    ['(?i)(k+)(?-i:(k))', 'Kkk', ['Kkk', 'Kk', 'k']],
    ['(?i)(k+)(?-i:(k))', 'KKK', null],
    ['(.+)(😀+)', 'x😀😀', ['x😀😀', 'x😀', '😀']],
    ['(?i:b)[^a]', 'BA', ['BA']],
    ['(?i:b)[^a]', 'Ba', null],
    ['(a*)(b*)', '', ['', '', '']],
    ['(a{2,3})*x+', 'aaaaax', ['aaaaax', 'aa']],
  ];
  for (const [source, text, match] of CASES)
    it(`${source} in ${JSON.stringify(text)}`, () => {
      const regex = kustoRegex(source);
      assert.ok(regex instanceof LinearRegExp);
      const found = regex.exec(text);
      assert.deepEqual(found && [...found], match);
    });

  it('name their groups', () => {
    assert.deepEqual(
      { ...kustoRegex('(?P<first>\\w+) (?P<second>\\w+)').exec('ab cd')?.groups },
      { first: 'ab', second: 'cd' },
    );
  });

  const SLOW: readonly string[] = [
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|a|a?)+$',
    '(a*)*b',
    '^(?:a?){30}a{30}b',
    '.*.*.*.*b',
    `^${'(?:a|a)'.repeat(40)}b`,
    '([a-z]+)*=',
  ];
  for (const source of SLOW)
    it(`${source} takes no time`, () => {
      assert.equal('a'.repeat(3000).concat('!').search(kustoRegex(source)), -1);
    }).timeout(2000);
});
