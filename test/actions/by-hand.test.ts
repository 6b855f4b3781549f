import assert from 'node:assert/strict';
import { commandsByHand } from '../../src/actions/by-hand.ts';
import { ACTIONS } from '../../src/actions/registry.ts';
import type { Machine, MachineId } from '../../src/model/machine.ts';

const SUBSCRIPTION = '22222222-2222-4222-8222-222222222222';

function machine(kind: Machine['kind'], osType: Machine['osType']): Machine {
  const type =
    kind === 'azure-arc' ? 'Microsoft.HybridCompute/machines' : 'Microsoft.Compute/virtualMachines';
  return {
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg (prod)/providers/${type}/vm-01` as MachineId,
    name: 'vm-01',
    kind,
    subscriptionId: kind === 'log-analytics' ? null : SUBSCRIPTION,
    resourceGroup: kind === 'log-analytics' ? null : 'rg (prod)',
    location: 'japaneast',
    osType,
  };
}

const GIVEN = {
  namespace: ['Microsoft.Compute'],
  extension: ['LinuxPatchExtension'],
  schedule: [
    `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-s/providers/Microsoft.Maintenance/maintenanceConfigurations/weekly`,
  ],
  version: ['1.38.0.0'],
  assignment: ['weekly-1'],
};

/** The Azure CLI's command and PowerShell's cmdlet, by action and kind of machine; null where there is none. */
const SHEET: readonly (readonly [id: string, vm: string | null, arc: string | null])[] = [
  ['collect-guest-evidence', 'az vm run-command invoke', 'az connectedmachine run-command create'],
  ['assess-now', 'az vm assess-patches', 'az connectedmachine assess-patches'],
  ['assign-schedule', 'az maintenance assignment create', 'az maintenance assignment create'],
  ['cancel-run', null, null],
  ['create-schedule', null, null],
  ['enable-agent-auto-upgrade', 'az vm extension set', 'az connectedmachine extension update'],
  ['enable-periodic-assessment', 'az vm update', 'az rest'],
  ['exclude-update', null, null],
  ['extend-window', 'az rest', 'az rest'],
  ['install-updates', 'az vm install-patches', 'az connectedmachine install-patches'],
  ['register-provider', 'az provider register', 'az provider register'],
  ['repair-patch-extension', 'az vm extension delete', 'az connectedmachine extension delete'],
  ['start-machine', 'az vm start', null],
  ['unassign-schedule', 'az maintenance assignment delete', 'az maintenance assignment delete'],
  ['upgrade-agent', 'az vm extension set', 'az connectedmachine upgrade-extension'],
  ['use-customer-managed-schedules', 'az vm update', null],
];

describe('a remedy by hand', () => {
  it('assesses after it took the patch extension away, which installs it again', () => {
    const repair = { id: 'repair-patch-extension', arguments: { extension: ['LinuxPatchExtension'] } };
    for (const kind of ['azure-vm', 'azure-arc'] as const)
      for (const { code } of commandsByHand(repair, machine(kind, 'linux'))) {
        const lines = code.split('\n');
        assert.match(lines.at(-2) ?? '', /extension delete|Remove-Az\w+Extension/);
        assert.match(lines.at(-1) ?? '', /assess-patches|PatchAssessment|AssessMachinePatch/);
      }
  });

  it('installs the updates that are named, and no others', () => {
    const named = { id: 'install-updates', arguments: { kb: ['5072033', '5068865'] } };
    const [cli, powerShell] = commandsByHand(named, machine('azure-vm', 'windows'));
    assert.match(cli?.code ?? '', / --kb-numbers-to-include 5072033 5068865$/);
    assert.match(powerShell?.code ?? '', / -KBNumberToInclude 5072033, 5068865$/);
    assert.match(cli?.title.ja ?? '', /^KB5072033, KB5068865 を 1 回インストール/);
    const [arc] = commandsByHand(named, machine('azure-arc', 'windows'));
    assert.match(arc?.code ?? '', / --windows-parameters "\{kbNumbersToInclude:\[5072033,5068865\]\}"$/);
  });

  const titles: readonly (readonly [
    given: Readonly<Record<string, readonly string[]>>,
    en: string,
    ja: string,
  ])[] = [
    [
      {},
      'Install critical and security updates once (may restart the machine)',
      '緊急・セキュリティ更新プログラムを 1 回インストール (再起動の可能性あり)',
    ],
    [
      { classificationsToInclude: ['Security'], reboot: ['Never'] },
      'Install security updates once (without a restart)',
      'セキュリティ更新プログラムを 1 回インストール (再起動なし)',
    ],
    [
      { classificationsToInclude: ['UpdateRollUp', 'Definition'], kbNumbersToExclude: ['5072033'] },
      'Install updates of the classes UpdateRollUp, Definition except KB5072033 once (may restart the machine)',
      'KB5072033 を除く更新プログラムのロールアップ、定義更新プログラムを 1 回インストール (再起動の可能性あり)',
    ],
    [
      { kb: ['5072033'], reboot: ['Always'] },
      'Install KB5072033 once (restarts the machine)',
      'KB5072033 を 1 回インストール (再起動あり)',
    ],
  ];
  for (const [given, en, ja] of titles)
    it(`says what it installs and whether machines restart: ${en}`, () => {
      const [cli] = commandsByHand(
        { id: 'install-updates', arguments: given },
        machine('azure-vm', 'windows'),
      );
      assert.deepEqual(cli?.title, { en: `${en} (Azure CLI)`, ja: `${ja} (Azure CLI)` });
    });

  it('stands in the sheet', () => {
    assert.deepEqual(ACTIONS.map(({ id }) => id).sort(), SHEET.map(([id]) => id).sort());
  });

  for (const [id, vm, arc] of SHEET) {
    for (const [kind, command] of [
      ['azure-vm', vm],
      ['azure-arc', arc],
    ] as const) {
      for (const osType of ['windows', 'linux'] as const) {
        it(`${id} of ${kind} with ${osType}: ${command ?? 'none'}`, () => {
          const commands = commandsByHand({ id, arguments: GIVEN }, machine(kind, osType));
          if (command === null) return assert.deepEqual(commands, []);
          const [cli, powerShell] = commands.map(({ code }) => code);
          assert.ok(cli?.startsWith(`${command} `), cli);
          for (const code of [cli, powerShell]) {
            assert.ok(code?.includes(SUBSCRIPTION), code);
            assert.ok(!/undefined|null|<|\n\n/.test(code ?? ''), code);
          }
          assert.deepEqual(
            commands.map(({ language }) => language),
            ['azure-cli', 'powershell'],
          );
        });
      }
    }
  }

  it('quotes what a shell would take apart', () => {
    const [cli, powerShell] = commandsByHand({ id: 'assess-now' }, machine('azure-vm', 'windows'));
    assert.equal(
      cli?.code,
      `az vm assess-patches --subscription "${SUBSCRIPTION}" --resource-group "rg (prod)" --name "vm-01"`,
    );
    assert.equal(
      powerShell?.code,
      `Set-AzContext -Subscription '${SUBSCRIPTION}'\nInvoke-AzVMPatchAssessment -ResourceGroupName 'rg (prod)' -VMName 'vm-01'`,
    );
  });

  it("names an agent's extension that is not called as its type", () => {
    const given = { extension: ['AMA'] };
    const [cli, powerShell] = commandsByHand(
      { id: 'enable-agent-auto-upgrade', arguments: given },
      machine('azure-vm', 'linux'),
    );
    assert.match(cli?.code ?? '', / --name AzureMonitorLinuxAgent --extension-instance-name AMA /);
    assert.match(powerShell?.code ?? '', /-ExtensionType 'AzureMonitorLinuxAgent' -Name 'AMA' /);
  });

  const without: readonly (readonly [what: string, id: string, machine: Machine | null])[] = [
    ['no machine', 'assess-now', null],
    ['a machine that Azure does not have', 'assess-now', machine('log-analytics', 'windows')],
    ['an operating system that is not known', 'enable-periodic-assessment', machine('azure-vm', null)],
    ['what it is to act on not known', 'register-provider', machine('azure-vm', 'windows')],
    ['a version that is not known', 'upgrade-agent', machine('azure-vm', 'windows')],
  ];
  for (const [what, id, of] of without)
    it(`is none for ${what}`, () => assert.deepEqual(commandsByHand({ id }, of), []));
});
