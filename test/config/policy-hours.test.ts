import assert from 'node:assert/strict';
import { parsePolicy } from '../../src/config/policy-file.ts';

const HOURS = { from: '22:00', to: '05:00', timeZone: 'Asia/Tokyo' };

function problemsOf(hours: Readonly<Record<string, unknown>>): readonly string[] {
  const rules = [{ allow: ['assess-now'], who: ['*'], hours }];
  return parsePolicy(JSON.stringify({ rules }), [{ id: 'assess-now', kind: 'read-like' }]).problems;
}

describe('the hours of a rule in a policy file', () => {
  it('are read', () => assert.deepEqual(problemsOf({ ...HOURS, days: ['Monday'] }), []));

  const lines: readonly (readonly [
    what: string,
    hours: Readonly<Record<string, unknown>>,
    problem: RegExp,
  ])[] = [
    [
      'a day that there is not',
      { ...HOURS, days: ['Mon'] },
      /^rules\[0\]\.hours\.days\[0\] is no day; write some of Monday/,
    ],
    [
      'no time of day',
      { ...HOURS, from: '9:00' },
      /^rules\[0\]\.hours\.from is not a time of day; write it in quotes/,
    ],
    [
      'no zone',
      { ...HOURS, timeZone: 'Tokio' },
      /^rules\[0\]\.hours\.timeZone is no time zone; write its IANA name/,
    ],
    ['no end', { ...HOURS, to: '22:00' }, /^rules\[0\]\.hours\.to is the same as from; write another time/],
    ['half of them', { from: '22:00' }, /^rules\[0\]\.hours\.to is missing/],
    ['a key that there is not', { ...HOURS, until: '05:00' }, /^rules\[0\]\.hours\.until is no key/],
  ];
  for (const [what, hours, problem] of lines)
    it(`are refused with ${what}`, () => assert.match(problemsOf(hours)[0] ?? '', problem));
});
