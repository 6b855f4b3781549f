import assert from 'node:assert/strict';
import fc from 'fast-check';
import { entitiesOf, markParticulars } from '../../../src/ask/particulars.ts';
import { readableText } from '../../../src/ask/readable-text.ts';

const machinesIn = (text: string) => entitiesOf(markParticulars(readableText(text))).machines;

const ID = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-prod/providers';

const NAMED: readonly (readonly [text: string, ...machines: string[]])[] = [
  ['vm-01', 'vm-01'],
  ['WEB01 is not assessed', 'web01'],
  ['sql_prod_2', 'sql_prod_2'],
  ['web01.contoso.local.', 'web01.contoso.local'],
  ['dc01.corp', 'dc01.corp'],
  ['payroll.internal', 'payroll.internal'],
  ['web-01-2024', 'web-01-2024'],
  ['win-3f7k2qx9abc', 'win-3f7k2qx9abc'],
  ['DESKTOP-AB12CDE', 'desktop-ab12cde'],
  ['EC2AMAZ-K3J5', 'ec2amaz-k3j5'],
  ['node1 and node2', 'node1', 'node2'],
  ['server01', 'server01'],
  ['sql01', 'sql01'],
  ['dc-tokyo', 'dc-tokyo'],
  ['schedule-01', 'schedule-01'],
  ['update-server-3 is not assessed', 'update-server-3'],
  ["vm-01's state", 'vm-01'],
  ['vm-01,vm-02, and vm-03', 'vm-01', 'vm-02', 'vm-03'],
  ['vm-01/vm-02', 'vm-01', 'vm-02'],
  ['vm-01 vm-01 VM-01', 'vm-01'],
  ['(vm-01)', 'vm-01'],
  ['[vm-01]', 'vm-01'],
  ['**vm-01**', 'vm-01'],
  ["'payroll' is not assessed", 'payroll'],
  ["why is 'c1' not assessed?", 'c1'],
  ['“vm-01”', 'vm-01'],
  ['『vm-01』', 'vm-01'],
  ['ＶＭ－０１', 'vm-01'],
  ['vm‐01 vm‑02 vm–03 vm−04', 'vm-01', 'vm-02', 'vm-03', 'vm-04'],
  ['vm-01が', 'vm-01'],
  ['なぜvm-01のアセスメントが', 'vm-01'],
  ['サーバーweb01は', 'web01'],
  ['マシン名：web01', 'web01'],
  ['vm-01とvm-02、vm-03', 'vm-01', 'vm-02', 'vm-03'],
  ['vm-01・vm-02', 'vm-01', 'vm-02'],
  ['machine payroll', 'payroll'],
  ['server jupiter', 'jupiter'],
  ['vm named apollo', 'apollo'],
  ['machine named update', 'update'],
  ['machines payroll, apollo and jupiter are not assessed', 'payroll', 'apollo', 'jupiter'],
  ['マシン payroll が', 'payroll'],
  ['payroll が未評価', 'payroll'],
  ['why is payroll not assessed?', 'payroll'],
  ['why are payroll and vm-01 not assessed?', 'payroll', 'vm-01'],
  ['what about jupiter?', 'jupiter'],
  ['assess payroll', 'payroll'],
  ['why is mercury not assessed?', 'mercury'],
  ['machine named mercury', 'mercury'],
  ['host: mercury', 'mercury'],
  ['restart mercury now', 'mercury'],
  ['the installation on payroll-db failed', 'payroll-db'],
  ['the installation on museum-pc failed', 'museum-pc'],
  ['who is on weekly-sat', 'weekly-sat'],
  ['payroll: not assessed', 'payroll'],
  ['saturn - no assessment since Tuesday', 'saturn'],
  ['neither payroll nor saturn is assessed', 'payroll', 'saturn'],
  ["payroll and saturn aren't assessed", 'payroll', 'saturn'],
  ['<vm-01> is not assessed', 'vm-01'],
  ['vm-01 で CrowdStrike が動いている', 'vm-01'],
  ['@UpdateOps why is vm-01 not assessed', 'vm-01'],
  ['why is app-osa-* not assessed', 'app-osa-*'],
  ['why are web-* and vm-01 not assessed?', 'web-*', 'vm-01'],
  ['web-*-prod が未評価なのはなぜ', 'web-*-prod'],
  ['ＷＥＢ－＊が未評価', 'web-*'],
  ['sql?-01 is not assessed', 'sql?-01'],
  ['why is vm-0*?', 'vm-0*'],
  ['web* が未評価', 'web*'],
  ['*.corp.contoso.local is not assessed', '*.corp.contoso.local'],
  ['*vm-01* is not assessed', 'vm-01'],
  ['*why* is vm-01 not assessed', 'vm-01'],
  ['is it vm-01?vm-02', 'vm-01', 'vm-02'],
  [
    `${ID}/Microsoft.Compute/virtualMachines/VM-01`,
    `${ID}/microsoft.compute/virtualmachines/vm-01`.toLowerCase(),
  ],
  [
    `why is ${ID}/Microsoft.HybridCompute/machines/arc-01 not assessed?`,
    `${ID}/microsoft.hybridcompute/machines/arc-01`.toLowerCase(),
  ],
  [
    `${ID}/Microsoft.Compute/virtualMachines/vm-01/extensions/WindowsPatchExtension failed`,
    `${ID}/microsoft.compute/virtualmachines/vm-01`.toLowerCase(),
  ],
];

const UNNAMED: readonly string[] = [
  'KB5031364',
  '*',
  'select * from updates',
  'not assessed*',
  '/var/log/azure/*',
  'microsoft.compute/*',
  '*.log',
  'why?because',
  'kb 5031364',
  '0x8024402C',
  '-2145107924',
  '80072ee2',
  'version 1.30.0.0',
  'v2.1',
  '2026-11-20',
  '2026-11-20T09:00:00Z',
  '11/20/2026',
  'at 09:30',
  '10am',
  '3h55',
  '24h',
  '7days',
  '2nd',
  '10.0.0.4',
  'windows-server',
  'Windows Server 2022',
  'windows10',
  'win11',
  'server2019',
  'ubuntu-22.04',
  'rhel8',
  'x64',
  'x86_64',
  'noarch',
  'rhel-8-for-x86_64-baseos-eus-rhui-rpms',
  'SLE-Module-Basesystem15-SP5-Updates',
  'utf-8',
  "/usr/bin/env: 'python3': No such file or directory",
  'auto-upgrade',
  'on-demand',
  'up-to-date',
  'not-assessed',
  'customer-managed',
  'https://portal.azure.com/#view/vm-01',
  'someone01@contoso.com',
  'management.azure.com',
  'Microsoft.Automation',
  'WindowsUpdate.log',
  'script1.ps1',
  'WU_E_PT_HTTP_STATUS_DENIED',
  '11111111-2222-3333-4444-555555555555',
  '---',
  '___',
  '...',
  "'Not assessed'",
  'all servers and hosts',
  'which machines sit in the grey slice',
  'two machines: which of them failed',
  'servers that carry no update data',
  'a list for the auditor of our vendor',
  'of five servers two failed',
  'ours is not assessed',
  'can I do this with PowerShell, Terraform or the CLI',
  'PowerShell で評価を実行できますか',
  'Set-AzVMExtension fails',
  'an out-of-band update',
  'self-renewing assessments',
  'patch-wise nothing changed',
  'patch five',
  'which machines are not assessed',
  'the server is down',
  'machine that fails',
  'Unable to register machine for patch management',
  `vm-${'a'.repeat(80)}`,
  '12345',
  'Azure の更新',
  'Windows は',
  `${ID}/Microsoft.Storage/storageAccounts/logs01`,
];

describe('the machines of a question', () => {
  for (const [text, ...machines] of NAMED) {
    it(`${text} → ${machines.join(' ')}`, () => assert.deepEqual(machinesIn(text), machines));
  }

  describe('names none', () => {
    for (const text of UNNAMED) it(text, () => assert.deepEqual(machinesIn(text), []));
  });

  it('finds every host name of the usual build wherever it stands', () => {
    const name = fc
      .tuple(
        fc.stringMatching(/^[a-z]{3,8}$/),
        fc.constantFrom('-', '_', ''),
        fc.integer({ min: 0, max: 999 }),
      )
      .map(([stem, joint, number]) => `${stem}${joint}${String(number).padStart(2, '0')}`)
      .filter(
        (host) =>
          !/^(?:kb|tls|inc|chg|req|top|utf|amd|arm|ask|cfg|err|win|sha|sev|iso|server|office|ubuntu|debian|centos|rhel|sles|rocky|alma|http|windows|sql|cve|rg)/.test(
            host,
          ),
      );
    const frame = fc.constantFrom(
      (host: string) => `why is ${host} not assessed?`,
      (host: string) => `${host.toUpperCase()}が未評価なのはなぜ`,
      (host: string) => `assessment missing on "${host}".`,
      (host: string) => `${host}: 0x8024402C`,
    );
    fc.assert(
      fc.property(name, frame, (host, inSentence) => assert.deepEqual(machinesIn(inSentence(host)), [host])),
      { numRuns: 500 },
    );
  });

  it('never takes for a machine what cannot be a machine name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const machine of machinesIn(text)) {
          assert.match(machine, /^(?:\/subscriptions\/.+|(?=.{1,64}$)[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?)$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
