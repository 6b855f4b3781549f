import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePolicy, readPolicyFile } from '../../src/config/policy-file.ts';
import type { NamedAction } from '../../src/model/policy.ts';

const ACTIONS: readonly NamedAction[] = [
  { id: 'assess-now', kind: 'read-like' },
  { id: 'install-updates', kind: 'disruptive' },
  { id: 'collect-guest-evidence', kind: 'guest' },
];
const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const KEN = '1e0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c02';
const MEI = '2d0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03';
const PROD = '/subscriptions/8b0f3a52-4d1e-4c0b-9a6e-1f2d7c5e9a01';

/** A rule in YAML's braces, with what is said over the least of one. */
function rule(keys: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ allow: ['assess-now'], who: ['*'], ...keys });
}

function problemsOf(text: string): readonly string[] {
  return parsePolicy(text, ACTIONS).problems;
}

describe('a policy file', () => {
  it('is read with what was left out filled in', () => {
    const text = `
# Operations may assess, and install with a second person.
rules:
  - allow: [assess-now, setting]
    who: ["${AOI}"]
  - allow: [install-updates]
    who: ["${AOI}", "${KEN}"]
    scopes: ["${PROD}/resourceGroups/rg-web"]
    approvals: 1
    approvers: ["${KEN}", "${MEI}"]
freezes:
  - from: "2026-12-24T00:00:00+09:00"
    to: "2027-01-04T00:00:00+09:00"
    reason: New Year
`;
    assert.deepEqual(parsePolicy(text, ACTIONS), {
      problems: [],
      policy: {
        rules: [
          { allow: ['assess-now', 'setting'], who: [AOI], scopes: [], approvals: 0, approvers: [] },
          {
            allow: ['install-updates'],
            who: [AOI, KEN],
            scopes: [`${PROD}/resourceGroups/rg-web`],
            approvals: 1,
            approvers: [KEN, MEI],
          },
        ],
        freezes: [{ from: '2026-12-24T00:00:00+09:00', to: '2027-01-04T00:00:00+09:00', reason: 'New Year' }],
      },
    });
  });

  const accepted: readonly (readonly [name: string, ...rules: readonly string[]])[] = [
    ['no rule: nobody may do anything'],
    ['one other approver', rule({ who: [AOI], approvals: 1, approvers: [KEN] })],
    ['everybody as approvers', rule({ approvals: 3, approvers: ['*'] })],
    ['two approvers of whom each may ask', rule({ who: [AOI, KEN], approvals: 1, approvers: [AOI, KEN] })],
    [
      'who may do without approvals',
      rule({ approvals: 1, approvers: ['*'], breakGlass: [AOI.toUpperCase()] }),
    ],
    ['what reaches into guests by its name', rule({ allow: ['collect-guest-evidence'] })],
    ['a narrow rule before a wide one', rule({ allow: ['install-updates'] }), rule({ allow: ['*'] })],
    ['a wide one before what it does not hold', rule({ allow: ['*'] }), rule({ allow: ['guest'] })],
    ['a scope before everywhere', rule({ scopes: [PROD] }), rule()],
    ['a person before everybody', rule({ who: [AOI] }), rule()],
    [
      'a rule of some hours before one of all',
      rule({ hours: { from: '09:00', to: '17:00', timeZone: 'Asia/Tokyo' } }),
      rule(),
    ],
    [
      'a group that asks and approves',
      rule({ who: [`group:${AOI}`], approvals: 2, approvers: [`group:${AOI}`] }),
    ],
    [
      'a group that may do without approval',
      rule({ who: [AOI], approvals: 1, approvers: [KEN], breakGlass: [`group:${AOI}`] }),
    ],
    [
      'a person who may, where a group asks',
      rule({ who: [`group:${AOI}`], approvals: 1, approvers: [KEN], breakGlass: [MEI] }),
    ],
    ['a person before a group', rule({ who: [AOI] }), rule({ who: [`group:${AOI}`] })],
  ];
  for (const [name, ...rules] of accepted)
    it(`accepts ${name}`, () => {
      assert.deepEqual(problemsOf(`rules: [${rules.join(', ')}]`), []);
    });

  const refused: readonly (readonly [name: string, text: string, ...problems: readonly RegExp[]])[] = [
    ['an empty file', '', /^is empty; write rules:/],
    ['a file of comments', '# nothing yet', /^is empty; write rules:/],
    ['a list', '- allow', /^is something else; write keys and values/],
    ['text that is no YAML', 'rules: [', /^line \d+: is not YAML \(\w+\); correct it/],
    ['a key that stands twice', 'rules: []\nrules: []', /^line 2: is not YAML \(DUPLICATE_KEY\)/],
    ['a second document', 'rules: []\n---\nrules: []', /^line 2: is not YAML \(MULTIPLE_DOCS\)/],
    ['an alias of nothing', 'rules: *all', /^cannot be taken as YAML; write/],
    [
      'aliases that multiply',
      `a: &a [x]\n${[...'bcdefgh'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`).join('\n')}`,
      /^cannot be taken as YAML/,
    ],
    ['a nesting without an end', '['.repeat(100_000), /YAML/],
    ['a file that is too long', `#${'x'.repeat(300_000)}`, /^is longer than 256 KB; write/],
    ['no rules', 'freezes: []', /^rules is missing; write a list$/],
    [
      'a misspelt key of the file',
      'rules: []\nfreeze: []',
      /^freeze is no key of a policy; remove it, or write/,
    ],
    [
      'a misspelt key of a rule',
      `rules: [${rule({ aproval: 1 })}]`,
      /^rules\[0\]\.aproval is no key of a policy; remove it/,
    ],
    [
      'an action that there is not',
      `rules: [${rule({ allow: ['instal-updates'] })}]`,
      /^rules\[0\]\.allow\[0\] is no action .*write one of \*, read-like, .*install-updates/,
    ],
    ['a rule that allows nothing', `rules: [${rule({ allow: [] })}]`, /^rules\[0\]\.allow is empty; write/],
    ['a rule for nobody', `rules: [${rule({ who: [] })}]`, /^rules\[0\]\.who is empty; write/],
    [
      'one person without a list',
      `rules: [${rule({ who: AOI })}]`,
      /^rules\[0\]\.who is something else; write a list/,
    ],
    [
      'a person by address',
      `rules: [${rule({ who: ['aoi@contoso.com'] })}]`,
      /^rules\[0\]\.who\[0\] is not an Entra object id; write a GUID/,
    ],
    [
      'a group by its name',
      `rules: [${rule({ who: [KEN, 'group:Patch operators'] })}]`,
      /^rules\[0\]\.who\[1\] is not an Entra group by its object id; write group: and a GUID/,
    ],
    [
      'a group behind itself',
      `rules: [${rule({ who: [`group:${AOI}`] })}, ${rule({ who: [`GROUP:${AOI}`] })}]`,
      /^rules\[1\] never decides/,
    ],
    [
      'approvals of fewer people beside no group',
      `rules: [${rule({ who: [`group:${AOI}`], approvals: 2, approvers: [KEN] })}]`,
      /asks for 2, .*only 1 of approvers/,
    ],
    [
      'a scope that is a name',
      `rules: [${rule({ scopes: ['rg-web'] })}]`,
      /^rules\[0\]\.scopes\[0\] is not a resource id; write/,
    ],
    [
      'a management group',
      `rules: [${rule({ scopes: ['/providers/Microsoft.Management/managementGroups/mg'] })}]`,
      /^rules\[0\]\.scopes\[0\] .*management group is written as its subscriptions/,
    ],
    ['half an approval', `rules: [${rule({ approvals: 0.5, approvers: ['*'] })}]`, /^rules\[0\]\.approvals /],
    [
      'approvals below none',
      `rules: [${rule({ approvals: -1 })}]`,
      /^rules\[0\]\.approvals is below 0; write/,
    ],
    [
      'approvals in quotes',
      `rules: [${rule({ approvals: '1', approvers: ['*'] })}]`,
      /^rules\[0\]\.approvals is something else; write a whole number/,
    ],
    [
      'approvals without approvers',
      `rules: [${rule({ approvals: 1 })}]`,
      /^rules\[0\]\.approvals asks for 1, .*only 0 of approvers; write/,
    ],
    [
      'approvers without approvals',
      `rules: [${rule({ approvers: [AOI] })}]`,
      /^rules\[0\]\.approvals is 0 although approvers are named; write/,
    ],
    [
      'an approver who alone may ask',
      `rules: [${rule({ who: [AOI], approvals: 1, approvers: [AOI] })}]`,
      /only 0 of approvers/,
    ],
    [
      'nothing to do without',
      `rules: [${rule({ breakGlass: [AOI] })}]`,
      /^rules\[0\]\.breakGlass names people although no approval is asked for; remove/,
    ],
    [
      'everybody who may do without approvals',
      `rules: [${rule({ approvals: 1, approvers: ['*'], breakGlass: ['*'] })}]`,
      /^rules\[0\]\.breakGlass names everybody, .*; write the object ids/,
    ],
    [
      'somebody who may do without approvals of what he may not ask for',
      `rules: [${rule({ who: [AOI], approvals: 1, approvers: ['*'], breakGlass: [KEN] })}]`,
      /^rules\[0\]\.breakGlass names somebody who may not ask/,
    ],
    [
      'one person written twice',
      `rules: [${rule({ who: [MEI], approvals: 2, approvers: [KEN, KEN.toUpperCase()] })}]`,
      /asks for 2, .*only 1 of approvers/,
    ],
    [
      'two approvals of two who may both ask',
      `rules: [${rule({ approvals: 2, approvers: [AOI, KEN] })}]`,
      /asks for 2, .*only 1 of approvers/,
    ],
    [
      'a rule behind one that takes all of it',
      `rules: [${rule({ allow: ['*'] })}, ${rule({ allow: ['install-updates'], approvals: 1, approvers: ['*'] })}]`,
      /^rules\[1\] never decides anything: rules\[0\] takes all of it/,
    ],
    [
      'a scope behind the one above it',
      `rules: [${rule({ scopes: [PROD] })}, ${rule({ scopes: [`${PROD.toUpperCase()}/resourceGroups/rg`] })}]`,
      /^rules\[1\] never decides/,
    ],
    [
      'a freeze without an offset',
      'rules: []\nfreezes: [{ from: 2026-12-24, to: "2027-01-04T00:00:00Z", reason: x }]',
      /^freezes\[0\]\.from is not a date-time with its offset; write/,
    ],
    [
      'a day that there is not',
      'rules: []\nfreezes: [{ from: "2026-02-30T00:00:00Z", to: "2027-01-04T00:00:00Z", reason: x }]',
      /^freezes\[0\]\.from is not a date-time/,
    ],
    [
      'a freeze that ends before it begins',
      'rules: []\nfreezes: [{ from: "2027-01-04T00:00:00Z", to: "2026-12-24T00:00:00Z", reason: x }]',
      /^freezes\[0\]\.to is not after from; write/,
    ],
    [
      'a freeze without a reason',
      'rules: []\nfreezes: [{ from: "2026-01-04T00:00:00Z", to: "2026-12-24T00:00:00Z", reason: " " }]',
      /^freezes\[0\]\.reason is blank; write/,
    ],
    [
      'several at once, each',
      `rules: [${rule({ who: ['aoi'] })}, ${rule({ scopes: ['x'] })}, ${rule({ approvals: 1 })}]\nfreezes: 5\nmore: 1`,
      /^rules\[0\]\.who\[0\]/,
      /^rules\[1\]\.scopes\[0\]/,
      /^rules\[2\]\.approvals/,
      /^freezes is something else/,
      /^more is no key/,
    ],
  ];
  for (const [name, text, ...expected] of refused)
    it(`refuses ${name}`, () => {
      const problems = problemsOf(text);
      assert.equal(problems.length, expected.length, problems.join('\n'));
      for (const problem of expected)
        assert.ok(
          problems.some((each) => problem.test(each)),
          `${problem}\n${problems.join('\n')}`,
        );
      for (const problem of problems) assert.match(problem, /write|correct/, 'say the fix');
    });

  it('is refused by its system code where it cannot be read', () => {
    const directory = mkdtempSync(join(tmpdir(), 'updateops-'));
    try {
      assert.match(
        readPolicyFile(join(directory, 'none.yaml'), ACTIONS).problems.join(),
        /^cannot be read \(ENOENT\); write/,
      );
      assert.match(readPolicyFile(directory, ACTIONS).problems.join(), /^cannot be read \(EISDIR\); write/);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('stops naming problems where they repeat themselves', () => {
    const rules = Array.from({ length: 500 }, () => rule({ who: [] })).join(', ');
    const problems = problemsOf(`rules: [${rules}]`);
    assert.equal(problems.length, 101);
    assert.equal(problems.at(-1), 'has 400 more such problems');
  });
});
