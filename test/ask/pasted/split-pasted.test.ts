import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitPasted } from '../../../src/ask/pasted/split-pasted.ts';
import { createUnderstanding } from '../../../src/ask/understand.ts';
import { learntCatalogue } from '../../../src/learning/learnt-catalogue.ts';
import { TOPICS } from '../support/topics.ts';

/** A message, the machines that are asked about, the codes it holds, and what of it was pasted. */
const ROWS: readonly {
  readonly message: string;
  readonly machines: readonly string[];
  readonly errorCodes?: readonly string[];
  readonly pasted: string | null;
}[] = [
  {
    message: 'Error: connection to web03 refused (0x80072EFD). What does that mean on vm-01?',
    machines: ['vm-01'],
    errorCodes: ['0x80072efd'],
    pasted: 'connection to web03 refused (0x80072EFD).',
  },
  {
    message: "it says KB5031364 is installed, old-fs-03 doesn't have it",
    machines: ['old-fs-03'],
    pasted: null,
  },
  {
    message: 'the portal says nothing is pending, but web03 still shows updates',
    machines: ['web03'],
    pasted: 'nothing is pending',
  },
  {
    message: 'it says access denied on web03',
    machines: [],
    pasted: 'access denied on web03',
  },
  {
    message:
      'what does "a strange error (of the agent): none of its hosts such as web03 answers" on vm-01 mean?',
    machines: ['vm-01'],
    pasted: '"a strange error (of the agent): none of its hosts such as web03 answers"',
  },
  {
    message: 'vm-01 fails with: access denied on web03',
    machines: ['vm-01'],
    pasted: 'access denied on web03',
  },
  {
    message: 'assessment failed on vm-01: cannot reach wsus-02, why?',
    machines: ['vm-01'],
    pasted: 'cannot reach wsus-02',
  },
  {
    message: 'vm-01 エラー: web09 に接続できません。対処を教えて',
    machines: ['vm-01'],
    pasted: 'web09 に接続できません。',
  },
  {
    message: 'vm-01 で E: Could not get lock /var/lib/dpkg/lock-frontend と表示される',
    machines: ['vm-01'],
    pasted: 'E: Could not get lock /var/lib/dpkg/lock-frontend',
  },
  {
    message:
      'why?\n2026-11-20 09:00:00 web03 failed\n2026-11-20 09:00:01,231 web04 failed\nplease check vm-01',
    machines: ['vm-01'],
    pasted: '2026-11-20 09:00:00 web03 failed\n2026-11-20 09:00:01,231 web04 failed',
  },
  {
    message: 'Nov 20 09:00:01 web03 waagent[812]: ERROR ExtHandler timed out\nvm-01 を確認してください',
    machines: ['vm-01'],
    pasted: 'Nov 20 09:00:01 web03 waagent[812]: ERROR ExtHandler timed out',
  },
  {
    message:
      '$ sudo apt-get update\nErr:1 http://host01 jammy InRelease\nsomething on host02\n\nwhat about vm-01?',
    machines: ['vm-01'],
    pasted: '$ sudo apt-get update\nErr:1 http://host01 jammy InRelease\nsomething on host02',
  },
  {
    message: 'PS C:\\Users\\op01> Get-Service wuauserv -ComputerName web03\nis vm-01 ok?',
    machines: ['vm-01'],
    pasted: 'PS C:\\Users\\op01> Get-Service wuauserv -ComputerName web03',
  },
  {
    message:
      'vm-01 broke\nTraceback (most recent call last):\n  File "/var/lib/agent01.py", line 7, in run\nwhy?',
    machines: ['vm-01'],
    pasted: 'Traceback (most recent call last):\n  File "/var/lib/agent01.py", line 7, in run'.replace(
      '\n  F',
      '\nF',
    ),
  },
  {
    message: 'vm-01 crashes\n   at Contoso.Agent01.Run(String host)\n   at Program.Main()',
    machines: ['vm-01'],
    pasted: 'at Contoso.Agent01.Run(String host)\nat Program.Main()',
  },
  {
    message: 'vm-01 says ```node07 is down``` and is not assessed',
    machines: ['vm-01'],
    pasted: 'node07 is down',
  },
  {
    message: 'I ran az vm assess-patches -g rg-1 -n vm-07 and it failed on vm-01',
    machines: ['vm-01'],
    pasted: 'az vm assess-patches -g rg-1 -n vm-07',
  },
  {
    message: 'vm-01: Access is denied. (Exception form HRESULT: 0x80070005(E_ACCESSDENIED))',
    machines: ['vm-01'],
    errorCodes: ['0x80070005'],
    pasted: '(Exception form HRESULT: 0x80070005(E_ACCESSDENIED))',
  },
  {
    message:
      "srv-01 の展開で The client has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '/subscriptions/8b0f3a52-4d1e-4c0b-9a6e-1f2d7c5e9a01/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa', however the current tenant is not authorized to access linked subscription.",
    machines: ['srv-01'],
    pasted:
      "The client has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '/subscriptions/8b0f3a52-4d1e-4c0b-9a6e-1f2d7c5e9a01/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa', however the current tenant is not authorized to access linked subscription.",
  },
  {
    message:
      'vm-01: The certificate presented by the service law-7.oms.opinsights.azure.com was not issued by a certificate authority used for Microsoft services. why?',
    machines: ['vm-01'],
    pasted:
      'The certificate presented by the service law-7.oms.opinsights.azure.com was not issued by a certificate authority used for Microsoft services.',
  },
  {
    message:
      'Why is vm-01 not assessed? (RequestDisallowedByPolicy) Resource \'WindowsPatchExtension\' was disallowed by policy. Policy identifiers: \'[{"policyAssignment":{"name":"approved-ext2"}}]\'',
    machines: ['vm-01'],
    pasted:
      'Resource \'WindowsPatchExtension\' was disallowed by policy. Policy identifiers: \'[{"policyAssignment":{"name":"approved-ext2"}}]\'',
  },
  {
    message:
      'Why is vm-01 not assessed? az vm assess-patches: This operation cannot be performed when extension operations are disallowed. To allow, set it to true.',
    machines: ['vm-01'],
    pasted:
      'This operation cannot be performed when extension operations are disallowed. To allow, set it to true.',
  },
  {
    message: 'az vm assess-patches on vm-01 ends with VMGuestPatchInternalError: host node9 did not answer.',
    machines: ['vm-01'],
    pasted: 'VMGuestPatchInternalError: host node9 did not answer.',
  },
  {
    message: 'vm-01 の次のエラーを見てください。\nweb03 not found\n\n原因は?',
    machines: ['vm-01'],
    pasted: 'web03 not found',
  },
  { message: 'failed machines: vm-01, vm-02', machines: ['vm-01', 'vm-02'], pasted: null },
  { message: 'vm-01: status "Not assessed"', machines: ['vm-01'], pasted: null },
  { message: 'vm-01 has been unassessed since 2026-11-18 09:00', machines: ['vm-01'], pasted: null },
  { message: 'vm-01\tWindows\tNot assessed\tRunning', machines: ['vm-01'], pasted: null },
  {
    message: 'vm-01 not assessed, error 0x80072EE2',
    machines: ['vm-01'],
    errorCodes: ['0x80072ee2'],
    pasted: null,
  },
];

const understanding = createUnderstanding(TOPICS, learntCatalogue());

describe('pasted text', () => {
  for (const { message, machines, errorCodes = [], pasted } of ROWS) {
    it(JSON.stringify(message).slice(0, 110), () => {
      const question = understanding.understand(message, {});
      assert.deepEqual(
        {
          machines: question.entities.machines,
          errorCodes: question.entities.errorCodes,
          pasted: question.pasted,
        },
        { machines, errorCodes, pasted },
      );
      assert.equal(question.text, message.replaceAll('\t', ' '));
    });
  }

  it('names no machine, whatever stands in a log, a fence, a command or behind an error marker', () => {
    const host = fc
      .stringMatching(/^[a-z]{3,8}-\d{2}$/)
      .filter((name) => !/^(?:rg|sev|cve|inc|chg|req)-/.test(name));
    const evidence = host.map((name) => ({ name, text: `cannot reach ${name} via ${name}.contoso.local` }));
    const paste = fc.constantFrom(
      (text: string) => `2026-11-20T09:00:00Z ${text}`,
      (text: string) => `[ERROR] ${text}`,
      (text: string) => `\`\`\`\n${text}\n\`\`\``,
      (text: string) => `root@jump:~# ${text}`,
      (text: string) => `Error: ${text}`,
      (text: string) => `エラー: ${text}`,
      (text: string) => `E: Failed, ${text}`,
    );
    fc.assert(
      fc.property(evidence, paste, ({ name, text }, as) => {
        const { entities, pasted } = understanding.understand(`why is vm-01 not assessed?\n${as(text)}`, {});
        assert.deepEqual(entities.machines, ['vm-01']);
        assert.ok(pasted?.includes(name));
      }),
      { numRuns: 150 },
    );
  });

  it('is quoted letter for letter, and what is asked keeps its place', () => {
    const piece = fc.constantFrom(
      'vm-01',
      'Error: ',
      'E: ',
      '\n',
      '```',
      ' why? ',
      '0x80072EE2',
      '「',
      '」',
      '"',
      'は',
      '。',
      'az vm list -g x',
      '09:00:01 ',
      ' at A.b(',
      '失敗: ',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 20 });
    fc.assert(
      fc.property(text, (parts) => {
        const message = parts.join('');
        const { asked, pasted } = splitPasted(message);
        assert.equal(asked.length, message.length);
        for (const line of pasted?.split('\n') ?? []) assert.ok(message.includes(line.trim()));
        [...asked].forEach((_, at) => {
          assert.ok(asked[at] === message[at] || asked[at] === ' ');
        });
      }),
    );
  });

  it('keeps 32,000 characters whole', () => {
    const log = Array.from(
      { length: 600 },
      (_, line) => `2026-11-20T09:00:00Z node${line} retrying connection now`,
    ).join('\n');
    const message = `why is vm-01 not assessed?\n${log.slice(0, 31_900)}\n0x80072EE2`;
    const question = understanding.understand(message, {});
    assert.equal(question.text, message);
    assert.deepEqual([question.topic, ...question.entities.machines], ['not-assessed', 'vm-01']);
    assert.deepEqual(question.entities.errorCodes, ['0x80072ee2']);
    assert.ok((question.pasted?.length ?? 0) > 31_000);
  });
});
