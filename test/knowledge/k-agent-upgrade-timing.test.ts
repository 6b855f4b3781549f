import assert from 'node:assert/strict';
import { explained } from './support/explained.ts';

describe('k-agent-upgrade-timing', () => {
  for (const [machine, commands] of [
    [
      'vm-01',
      [
        /az rest --method patch .*vm-01\/extensions\/AzureMonitorWindowsAgent\?.*"enableAutomaticUpgrade":false/,
        /Invoke-AzRestMethod .*"enableAutomaticUpgrade":false/,
      ],
    ],
    [
      'arc-01',
      [
        /extension update .*--name AMA --enable-auto-upgrade false/,
        /Update-AzConnectedMachineExtension .*-EnableAutomaticUpgrade:\$false/,
      ],
    ],
  ] as const)
    it(`shows how ${machine} is kept from upgrading by itself, and changes nothing else`, async () => {
      const { knowledge } = await explained('k-agent-upgrade-timing', machine);
      assert.deepEqual(
        knowledge?.commands.map(({ code }, index) => commands[index]?.test(code)),
        [true, true],
      );
    });
});
