import assert from 'node:assert/strict';
import { DEMO_POLICY } from '../../src/commands/demo-policy.ts';
import type { Person } from '../../src/model/person.ts';
import {
  askingGroups,
  type Freeze,
  groupsIn,
  type Intended,
  mayApprove,
  type Policy,
  type PolicyRule,
  permitOf,
} from '../../src/model/policy.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const KEN = '1e0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02';
const MEI = '2d0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03';
const PROD = '/subscriptions/prod/resourceGroups/rg-web';
const WEB01 = `${PROD}/providers/Microsoft.Compute/virtualMachines/web01`;
const TEST01 = '/subscriptions/test/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/test01';

const OPS = 'group:3c0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c04';
const LEADS = 'group:4b0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c05';

function person(id: string, groups: readonly string[] = [], unread: Person['unread'] = null): Person {
  return { id, groups, unread };
}

const IN_OPS = person(AOI, [OPS]);
const UNREAD = person(AOI, [], {
  en: 'Grant GroupMember.Read.All.',
  ja: 'GroupMember.Read.All を付与してください。',
});

const ASSESS: Intended = {
  actor: person(AOI),
  action: 'assess-now',
  kind: 'read-like',
  resources: [WEB01],
  at: '2026-11-20T09:00:00Z',
};
const INSTALL: Intended = { ...ASSESS, action: 'install-updates', kind: 'disruptive' };
const GUEST: Intended = { ...ASSESS, action: 'collect-guest-evidence', kind: 'guest' };

function rule(keys: Partial<PolicyRule> = {}): PolicyRule {
  return { allow: ['*'], who: ['*'], scopes: [], approvals: 0, approvers: [], ...keys };
}

function policy(...rules: readonly PolicyRule[]): Policy {
  return { rules, freezes: [] };
}

const APPROVED = rule({ allow: ['install-updates'], scopes: [PROD], approvals: 1, approvers: [KEN] });
const FREEZE: Freeze = { from: '2026-11-20T08:00:00Z', to: '2026-11-21T00:00:00+09:00', reason: 'the fair' };
const FROZEN: Policy = { rules: [rule()], freezes: [FREEZE] };

describe('permitOf', () => {
  const allowed: readonly (readonly [
    name: string,
    policy: Policy,
    intended: Intended,
    approvals?: number,
    approvers?: readonly string[],
  ])[] = [
    ['everything by *', policy(rule()), INSTALL],
    ['an action by its id', policy(rule({ allow: ['install-updates'] })), INSTALL],
    ['an action by its kind', policy(rule({ allow: ['disruptive'] })), INSTALL],
    ['what reaches into guests by its id', policy(rule({ allow: ['collect-guest-evidence'] })), GUEST],
    ['what reaches into guests by its kind', policy(rule({ allow: ['guest'] })), GUEST],
    ['a person by object id, however it is written', policy(rule({ who: [AOI.toUpperCase()] })), ASSESS],
    [
      'a resource under a scope, however it is written',
      policy(rule({ scopes: [`${PROD.toUpperCase()}/`] })),
      ASSESS,
    ],
    ['a resource that is the scope', policy(rule({ scopes: [WEB01] })), ASSESS],
    ['with approval', policy(APPROVED), INSTALL, 1, [KEN]],
    ['by the first rule that fits', policy(APPROVED, rule()), INSTALL, 1, [KEN]],
    [
      'by a later rule where the first is of other resources',
      policy(APPROVED, rule()),
      { ...INSTALL, resources: [TEST01] },
    ],
    [
      'with the approval that one of several resources needs',
      policy(APPROVED, rule()),
      { ...INSTALL, resources: [TEST01, WEB01] },
      1,
      [KEN],
    ],
    [
      'with the most approvals, by those who may approve for each',
      policy(APPROVED, rule({ approvals: 1, approvers: [MEI, KEN] })),
      { ...INSTALL, resources: [WEB01, TEST01] },
      1,
      [KEN],
    ],
    [
      'with the approvers of one where everybody approves for the other',
      policy(APPROVED, rule({ approvals: 1, approvers: ['*'] })),
      { ...INSTALL, resources: [WEB01, TEST01] },
      1,
      [KEN],
    ],
    ['before a freeze', FROZEN, { ...INSTALL, at: '2026-11-20T07:59:59Z' }],
    ['at the end of a freeze, by its own offset', FROZEN, { ...INSTALL, at: '2026-11-20T15:00:00Z' }],
    ['an assessment within a freeze', FROZEN, ASSESS],
    ['an assessment in the demo', DEMO_POLICY, ASSESS],
    ['whoever is in a group', policy(rule({ who: [OPS.toUpperCase()] })), { ...ASSESS, actor: IN_OPS }],
    [
      'whoever is in no group by the next rule',
      policy(rule({ who: [OPS], approvals: 1, approvers: [KEN] }), rule()),
      ASSESS,
    ],
    [
      'a person by object id although no group is read',
      policy(rule({ who: [OPS, AOI] })),
      { ...ASSESS, actor: UNREAD },
    ],
    [
      'by a rule before the one whose group is not read',
      policy(rule(), rule({ allow: ['setting'], who: [OPS] })),
      { ...ASSESS, actor: UNREAD },
    ],
    [
      'with the approval of a group, however many it has',
      policy(rule({ approvals: 2, approvers: [OPS] })),
      ASSESS,
      2,
      [OPS],
    ],
    [
      'with the group that approves for each',
      policy(
        rule({ scopes: [PROD], approvals: 1, approvers: [LEADS, OPS] }),
        rule({ approvals: 1, approvers: [OPS] }),
      ),
      { ...ASSESS, resources: [WEB01, TEST01] },
      1,
      [OPS],
    ],
  ];
  for (const [name, of, intended, approvals = 0, approvers = []] of allowed)
    it(`allows ${name}`, () => {
      assert.deepEqual(permitOf(of, intended), { state: 'allowed', approvals, approvers });
    });

  it('allows an installation in the demo with anybody else, and without in an emergency', () => {
    const allowed = { state: 'allowed', approvals: 1, approvers: ['*'], mayBreakGlass: true };
    assert.deepEqual(permitOf(DEMO_POLICY, INSTALL), allowed);
  });

  it('allows to do without approvals only who may under each of the rules', () => {
    const own = rule({ approvals: 1, approvers: ['*'], breakGlass: [AOI] });
    const other = rule({ approvals: 1, approvers: ['*'], scopes: ['/subscriptions/test'] });
    const mayBreakGlass = (of: Policy, resources: readonly string[], actor = person(AOI)) => {
      const permit = permitOf(of, { ...INSTALL, actor, resources });
      return permit.state === 'allowed' && permit.mayBreakGlass === true;
    };
    assert.equal(mayBreakGlass(policy(own), [WEB01]), true);
    assert.equal(mayBreakGlass(policy(own), [WEB01], person(AOI.toUpperCase())), true);
    assert.equal(mayBreakGlass(policy(own), [WEB01], person(KEN)), false);
    const ofGroup = policy(rule({ approvals: 1, approvers: ['*'], breakGlass: [OPS] }));
    assert.equal(mayBreakGlass(ofGroup, [WEB01], IN_OPS), true);
    assert.equal(mayBreakGlass(ofGroup, [WEB01]), false);
    assert.equal(mayBreakGlass(ofGroup, [WEB01], UNREAD), false);
    assert.equal(mayBreakGlass(policy(other, own), [WEB01, TEST01]), false);
    assert.equal(mayBreakGlass(policy(rule({ breakGlass: [AOI] })), [WEB01]), false);
  });

  const refused: readonly (readonly [
    name: string,
    policy: Policy | null,
    intended: Intended,
    why: RegExp,
  ])[] = [
    ['where nobody acts', null, ASSESS, /UPDATEOPS_ACTING_CLIENT_ID/],
    ['whoever is not known', policy(rule()), { ...ASSESS, actor: null }, /does not say who asks/],
    [
      'a person on other resources',
      policy(rule({ who: [AOI], scopes: ['/subscriptions/test'] })),
      ASSESS,
      /allows you assess-now, but not on all/,
    ],
    ['where there is no rule', policy(), ASSESS, /allows assess-now to nobody/],
    ['what reaches into guests by *', policy(rule()), GUEST, /allows collect-guest-evidence to nobody/],
    ['what reaches into guests in the demo', DEMO_POLICY, GUEST, /to nobody/],
    ['another kind', policy(rule({ allow: ['read-like'] })), INSTALL, /to nobody/],
    [
      'somebody else, naming who may',
      policy(rule({ who: [KEN] })),
      ASSESS,
      new RegExp(`does not allow you .*${KEN}`),
    ],
    [
      'other resources',
      policy(rule({ scopes: ['/subscriptions/test'] })),
      ASSESS,
      /not on all of these resources/,
    ],
    [
      'a scope whose name only begins alike',
      policy(rule({ scopes: ['/subscriptions/pro'] })),
      ASSESS,
      /not on all/,
    ],
    [
      'one of several resources',
      policy(rule({ scopes: [PROD] })),
      { ...ASSESS, resources: [WEB01, TEST01] },
      /not on all/,
    ],
    [
      'whoever is in no group of the rule',
      policy(rule({ who: [OPS] })),
      ASSESS,
      new RegExp(`It allows: ${OPS}`),
    ],
    [
      'whose groups are not read, with what it takes',
      policy(rule({ who: [OPS] })),
      { ...ASSESS, actor: UNREAD },
      /could not be looked whether you are in them.*GroupMember\.Read\.All/,
    ],
    [
      'whose groups are not read, although a later rule would let him do it without approval',
      policy(rule({ who: [OPS], approvals: 1, approvers: [KEN] }), rule()),
      { ...ASSESS, actor: UNREAD },
      /could not be looked/,
    ],
    [
      'together what a group approves here and a person there',
      policy(
        rule({ scopes: [PROD], approvals: 1, approvers: [OPS] }),
        rule({ approvals: 1, approvers: [KEN] }),
      ),
      { ...ASSESS, resources: [WEB01, TEST01] },
      /ask for them apart/,
    ],
    ['within a freeze, with its reason', FROZEN, INSTALL, /frozen until .*: the fair/],
    [
      'together what nobody could approve together',
      policy(APPROVED, rule({ approvals: 1, approvers: [MEI] })),
      { ...INSTALL, resources: [WEB01, TEST01] },
      /ask for them apart/,
    ],
  ];
  for (const [name, of, intended, why] of refused)
    it(`refuses ${name}`, () => {
      const permit = permitOf(of, intended);
      assert.ok(permit.state === 'refused');
      assert.match(permit.reason.en, why);
      assert.match(permit.reason.ja, /[ぁ-ん]/);
    });
});

describe('mayApprove', () => {
  const cases: readonly (readonly [
    name: string,
    approvers: readonly string[],
    actor: Person | null,
    may: 'yes' | 'no' | 'unread',
  ])[] = [
    ['one of the approvers', [KEN, MEI], person(KEN), 'yes'],
    ['one who is written in capitals', [KEN.toUpperCase()], person(KEN), 'yes'],
    ['anybody where everybody may', ['*'], person(KEN), 'yes'],
    ['whoever asked', ['*'], person(AOI), 'no'],
    ['whoever asked, in capitals', ['*', AOI], person(AOI.toUpperCase()), 'no'],
    ['somebody else', [MEI], person(KEN), 'no'],
    ['nobody in particular', ['*'], null, 'no'],
    ['anybody where nobody may', [], person(KEN), 'no'],
    ['one of a group', [OPS.toUpperCase()], person(KEN, [OPS]), 'yes'],
    ['whoever asked, of a group', [OPS], IN_OPS, 'no'],
    ['somebody of another group', [OPS], person(KEN, [LEADS]), 'no'],
    ['somebody whose groups are not read', [OPS], { ...UNREAD, id: KEN }, 'unread'],
    ['somebody whose groups are not read where none is named', [MEI], { ...UNREAD, id: KEN }, 'no'],
  ];
  for (const [name, approvers, actor, may] of cases)
    it(`says ${may} to ${name}`, () => {
      assert.equal(mayApprove(approvers, AOI, actor), may);
    });
});

describe('askingGroups', () => {
  it('are those of people who may ask, each once', () => {
    const of = policy(
      rule({ who: [OPS, AOI, LEADS] }),
      rule({ who: [OPS.toUpperCase()], approvers: ['group:x'] }),
    );
    assert.deepEqual(askingGroups(of), [OPS, LEADS]);
    assert.deepEqual(askingGroups(null), []);
    const kept = { ...of, digests: { who: ['group:y', LEADS] } };
    assert.deepEqual(groupsIn(kept), [OPS, LEADS, 'group:x', 'group:y']);
    assert.deepEqual(groupsIn(null), []);
  });
});
