import assert from 'node:assert/strict';
import { CATALOGUE } from '../../src/catalogue/catalogue.ts';
import type { Said } from '../../src/model/answer.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import type { World } from '../../src/sandbox/world/world.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { agentExtension } from '../support/world/extensions.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const LINUX = { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } };
const TENANT = {
  resources: [
    virtualMachine('vm-01'),
    agentExtension(machineId('vm-01'), '1.31.0.0', { enableAutomaticUpgrade: false }),
    virtualMachine('lx-01', LINUX),
    arcServer('arc-01'),
    {
      ...agentExtension(machineId('arc-01', 'azure-arc'), '1.30.0.0'),
      id: `${machineId('arc-01', 'azure-arc')}/extensions/AMA`,
      name: 'AMA',
    },
    arcServer('arc-02'),
    virtualMachine('twin', { id: machineId('twin', 'azure-vm', 'rg-a') }),
    virtualMachine('twin', { id: machineId('twin', 'azure-vm', 'rg-b') }),
  ],
};

/**
 * The options of each command that the answer may use. Sources: learn.microsoft.com, `az vm extension set`,
 * `az connectedmachine extension create|update`, Set-AzVMExtension, New- and Update-AzConnectedMachineExtension.
 */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'az vm extension set': [
    '--subscription',
    '--resource-group',
    '--vm-name',
    '--publisher',
    '--name',
    '--extension-instance-name',
    '--enable-auto-upgrade',
    '--no-auto-upgrade-minor-version',
  ],
  'az connectedmachine extension update': [
    '--subscription',
    '--resource-group',
    '--machine-name',
    '--name',
    '--enable-auto-upgrade',
  ],
  'az connectedmachine extension create': [
    '--subscription',
    '--resource-group',
    '--machine-name',
    '--name',
    '--enable-auto-upgrade',
    '--publisher',
    '--type',
    '--location',
  ],
  'Set-AzContext': ['-Subscription'],
  'Set-AzVMExtension': [
    '-ResourceGroupName',
    '-VMName',
    '-Location',
    '-Publisher',
    '-ExtensionType',
    '-Name',
    '-TypeHandlerVersion',
    '-EnableAutomaticUpgrade',
    '-DisableAutoUpgradeMinorVersion',
  ],
  'Update-AzConnectedMachineExtension': [
    '-ResourceGroupName',
    '-MachineName',
    '-Name',
    '-EnableAutomaticUpgrade',
  ],
  'New-AzConnectedMachineExtension': [
    '-ResourceGroupName',
    '-MachineName',
    '-Name',
    '-EnableAutomaticUpgrade',
    '-Publisher',
    '-ExtensionType',
    '-Location',
  ],
};

/** Who is named, the commands' beginnings, and what they are filled in with. */
const ROWS: readonly (readonly [string | null, readonly string[], RegExp])[] = [
  [
    null,
    ['az vm extension set', 'Set-AzVMExtension', 'az vm extension set', 'Set-AzVMExtension'],
    /<machine>/,
  ],
  ['vm-01', ['az vm extension set', 'Set-AzVMExtension'], /vm-01[\s\S]*AzureMonitorWindowsAgent/],
  ['lx-01', ['az vm extension set', 'Set-AzVMExtension'], /lx-01[\s\S]*AzureMonitorLinuxAgent/],
  [
    'arc-01',
    ['az connectedmachine extension update', 'Update-AzConnectedMachineExtension'],
    /arc-01[\s\S]*AMA/,
  ],
  [
    'arc-02',
    ['az connectedmachine extension create', 'New-AzConnectedMachineExtension'],
    /arc-02[\s\S]*japaneast/,
  ],
  [
    'vm-99',
    ['az vm extension set', 'Set-AzVMExtension', 'az vm extension set', 'Set-AzVMExtension'],
    /<machine>/,
  ],
];

describe('k-agent-upgrade-parameters', () => {
  for (const [machine, begin, filled] of ROWS)
    it(`gives the commands for ${machine ?? 'nobody in particular'}`, async () => {
      const { knowledge } = await explain(machine);
      assert.ok(knowledge);
      const lines = knowledge.commands.map(({ code }) => code.split('\n').at(-1) ?? '');
      assert.deepEqual(
        lines.map((line) => begin.find((command) => line.startsWith(command))),
        begin,
      );
      assert.match(knowledge.commands.map(({ code }) => code).join('\n'), filled);
    });

  it('uses only options that the commands have', async () => {
    for (const [machine] of ROWS) {
      const { knowledge } = await explain(machine);
      for (const line of knowledge?.commands.flatMap(({ code }) => code.split('\n')) ?? []) {
        const command = Object.keys(OPTIONS).find((name) => line.startsWith(`${name} `));
        assert.ok(command, `no known command: ${line}`);
        const used = line.match(/(?<= )--?[A-Za-z][\w-]*/g) ?? [];
        assert.deepEqual(
          used.filter((option) => !OPTIONS[command]?.includes(option)),
          [],
          line,
        );
      }
    }
  });

  it('fills in everything of a machine that is known', async () => {
    const { knowledge, machines } = await explain('vm-01');
    const code = knowledge?.commands.map((command) => command.code).join('\n') ?? '';
    for (const part of [SUBSCRIPTION, 'rg-test', 'vm-01', 'japaneast']) assert.ok(code.includes(part), part);
    assert.doesNotMatch(code, /</);
    assert.deepEqual(
      machines.map(({ name }) => name),
      ['vm-01'],
    );
  });

  it('says how the machine is set now, in both languages', async () => {
    const { knowledge } = await explain('vm-01');
    const last = knowledge?.says.at(-1);
    for (const said of [last?.en, last?.ja]) assert.match(said ?? '', /1\.31\.0\.0.*false/);
  });

  it('stands without a machine that is not there, and says so', async () => {
    const { knowledge } = await explain('vm-99');
    assert.match(knowledge?.says.at(-1)?.en ?? '', /no machine named vm-99/);
  });

  it('asks back where two machines have the name', async () => {
    const { intent, choices, knowledge } = await explain('twin');
    assert.deepEqual([intent, choices.length, knowledge], ['clarify', 2, null]);
  });

  it('stands where the agent may not be read, and does not say that there is none', async () => {
    const faults = [{ api: 'arm', status: 403 }];
    const { knowledge } = await explain('vm-01', world({ ...TENANT, faults }));
    const said = knowledge?.says.map(({ en }) => en).join('\n') ?? '';
    assert.match(said, /could not be read/);
    assert.doesNotMatch(said, /has no Azure Monitor agent/);
  });

  it('stands where Azure cannot be read at all', async () => {
    const faults = ['arm', 'resource-graph'].map((api) => ({ api, status: 403 }));
    const { knowledge, isAzureUnreadable } = await explain('vm-01', world({ ...TENANT, faults }));
    assert.equal(knowledge?.commands.length, 4);
    assert.match(knowledge?.says.at(-1)?.en ?? '', /Reader/);
    assert.equal(isAzureUnreadable, false);
  });

  it('costs nothing where no machine is named', async () => {
    const faults = ['arm', 'resource-graph', 'log-analytics'].map((api) => ({ api, status: 500 }));
    const { knowledge } = await explain(null, world({ faults }));
    assert.equal(knowledge?.check, 'agent-not-upgraded');
  });
});

function explain(machine: string | null, tenant: World = world(TENANT)): Promise<Said> {
  const { azure, now } = sandboxAzure(tenant);
  const question = {
    text: '',
    pasted: null,
    locale: 'en',
    intent: 'explain',
    topic: 'k-agent-upgrade-parameters',
    entities: { ...NO_ENTITIES, machines: machine === null ? [] : [machine] },
    scope: 'machines',
    candidates: [],
  } as const;
  return CATALOGUE.answer(question, {
    azure,
    now,
    asker: { actor: null, locale: 'en', timeZone: null, through: 'terminal' },
    reportError: (error) => {
      throw error;
    },
  });
}
