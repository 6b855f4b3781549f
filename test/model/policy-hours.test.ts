import assert from 'node:assert/strict';
import { type Intended, type Policy, permitOf } from '../../src/model/policy.ts';
import { isWithinHours, type PolicyHours } from '../../src/model/policy-hours.ts';

const NIGHTS: PolicyHours = {
  days: ['Monday', 'Friday'],
  from: '22:00',
  to: '05:00',
  timeZone: 'Asia/Tokyo',
};
const OFFICE: PolicyHours = { days: [], from: '09:00', to: '17:00', timeZone: 'Europe/Dublin' };

describe('the hours of a rule', () => {
  // 2026-11-20 is a Friday. Tokyo is nine hours ahead of UTC, Dublin none in winter and one in summer.
  const lines: readonly (readonly [what: string, hours: PolicyHours, at: string, holds: boolean])[] = [
    ['the minute before', NIGHTS, '2026-11-20T12:59:59Z', false],
    ['the minute they begin', NIGHTS, '2026-11-20T13:00:00Z', true],
    ['past midnight, by the day on which they began', NIGHTS, '2026-11-20T19:59:59Z', true],
    ['the minute they end', NIGHTS, '2026-11-20T20:00:00Z', false],
    ['past midnight of a day on which they did not begin', NIGHTS, '2026-11-19T16:00:00Z', false],
    ['past the midnight of Monday, of a Sunday', NIGHTS, '2026-11-22T16:00:00Z', false],
    ['every day where none is named', OFFICE, '2026-11-22T09:00:00Z', true],
    ['not at night', OFFICE, '2026-11-22T08:59:00Z', false],
    ['by the clock on the wall in summer', OFFICE, '2026-07-01T08:00:00Z', true],
    ['and its end in summer', OFFICE, '2026-07-01T16:00:00Z', false],
  ];
  for (const [what, hours, at, holds] of lines)
    it(`${holds ? 'hold' : 'do not hold'}: ${what}`, () => assert.equal(isWithinHours(hours, at), holds));

  const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
  const rule = { allow: ['*'], who: ['*'], scopes: [], approvals: 0, approvers: [] };
  const atNight: Policy = { rules: [{ ...rule, hours: NIGHTS }], freezes: [] };
  const install: Intended = {
    actor: { id: AOI, groups: [], unread: null },
    action: 'install-updates',
    kind: 'disruptive',
    resources: [],
    at: '2026-11-20T09:00:00Z',
  };

  it('refuse what is asked outside of them, and say when it is allowed', () => {
    const permit = permitOf(atNight, install);
    assert.ok(permit.state === 'refused');
    assert.match(permit.reason.en, /at other hours: Monday, Friday 22:00 to 05:00 \(Asia\/Tokyo\)/);
    assert.match(permit.reason.ja, /月・金曜日 22:00〜05:00 \(Asia\/Tokyo\)/);
  });

  it('leave what is asked outside of them to the next rule', () => {
    const policy = { ...atNight, rules: [...atNight.rules, { ...rule, approvals: 1, approvers: ['*'] }] };
    assert.deepEqual(
      [install.at, '2026-11-20T14:00:00Z'].map((at) => {
        const permit = permitOf(policy, { ...install, at });
        return permit.state === 'allowed' ? permit.approvals : permit.reason.en;
      }),
      [1, 0],
    );
  });
});
