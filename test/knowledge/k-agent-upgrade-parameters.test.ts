import assert from 'node:assert/strict';
import { SUBSCRIPTION, world } from '../support/world/world.ts';
import { explained, TENANT } from './support/explained.ts';

const explain = (machine: string | null, tenant?: Parameters<typeof explained>[2]) =>
  explained('k-agent-upgrade-parameters', machine, tenant);

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
    assert.match(said, /Not known of vm-01/);
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
    assert.equal(knowledge?.check?.topic, 'agent-not-upgraded');
  });
});
