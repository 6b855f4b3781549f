import assert from 'node:assert/strict';
import { agentExtension } from '../support/world/extensions.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';
import { explained } from './support/explained.ts';

const FAILED = { provisioningState: 'Failed' };
const TENANT = world({
  resources: [
    virtualMachine('vm-01'),
    agentExtension(machineId('vm-01'), '1.31.0.0', FAILED),
    arcServer('arc-01'),
    agentExtension(machineId('arc-01', 'azure-arc'), '1.31.0.0', FAILED),
    arcServer('arc-02'),
    agentExtension(machineId('arc-02', 'azure-arc'), '1.31.0.0'),
  ],
});

describe('k-agent-upgrade-failure', () => {
  for (const [machine, state, lines] of [
    ['vm-01', 'Failed', ['az vm extension show', 'Get-AzVMExtension']],
    [
      'arc-01',
      'Failed',
      [
        'az connectedmachine extension show',
        'Get-AzConnectedMachineExtension',
        'az connectedmachine extension delete',
        'Remove-AzConnectedMachineExtension',
        'az connectedmachine extension create',
        'New-AzConnectedMachineExtension',
      ],
    ],
    ['arc-02', 'Succeeded', ['az connectedmachine extension show', 'Get-AzConnectedMachineExtension']],
  ] as const)
    it(`shows how to look at ${machine}, ${state}; only a failed one of Arc is installed anew`, async () => {
      const { knowledge } = await explained('k-agent-upgrade-failure', machine, TENANT);
      const last = knowledge?.commands.map(({ code }) => code.split('\n').at(-1) ?? '') ?? [];
      assert.deepEqual(
        last.map((line, index) => line.startsWith(`${lines[index]} `)),
        lines.map(() => true),
      );
      for (const said of [knowledge?.says.at(-1)?.en, knowledge?.says.at(-1)?.ja])
        assert.ok(said?.includes(state), said);
    });
});
