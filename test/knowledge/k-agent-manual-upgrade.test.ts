import assert from 'node:assert/strict';
import { agentVersions } from '../support/world/extensions.ts';
import { world } from '../support/world/world.ts';
import { explained, TENANT } from './support/explained.ts';

const REGION = (...versions: readonly string[]) =>
  world({ ...TENANT, extensionImages: agentVersions({ japaneast: versions }) });

const explain = (machine: string, tenant: ReturnType<typeof REGION>) =>
  explained('k-agent-manual-upgrade', machine, tenant);

describe('k-agent-manual-upgrade', () => {
  for (const [machine, commands] of [
    ['vm-01', [/--version "1\.33\.0\.0" .*--enable-auto-upgrade false/, /-TypeHandlerVersion '1\.33\.0\.0'/]],
    [
      'arc-01',
      [
        /upgrade-extension .*\{"Microsoft\.Azure\.Monitor\.AzureMonitorWindowsAgent":\{"targetVersion":"1\.33\.0\.0"\}\}/,
        /Update-AzConnectedExtension .*targetVersion = '1\.33\.0\.0'/,
      ],
    ],
  ] as const)
    it(`brings ${machine} to the newest version of its region, and leaves the setting as it is`, async () => {
      const { knowledge } = await explain(machine, REGION('1.33.0.0', '1.4.0.0'));
      assert.deepEqual(
        knowledge?.commands.map(({ code }, index) => commands[index]?.test(code)),
        [true, true],
      );
    });

  for (const [newest, said] of [
    ['1.33.0.0', { en: /1\.33\.0\.0, so vm-01 has an upgrade ahead/, ja: /アップグレードが残って/ }],
    ['1.31.0.0', { en: /1\.31\.0\.0: vm-01 has it already/, ja: /適用済み/ }],
  ] as const)
    it(`says how vm-01 stands to ${newest}`, async () => {
      const { knowledge } = await explain('vm-01', REGION(newest));
      const last = knowledge?.says.at(-1);
      assert.match(last?.en ?? '', said.en);
      assert.match(last?.ja ?? '', said.ja);
    });

  it('leaves the version open where the region does not tell, and says so', async () => {
    const { knowledge } = await explain('vm-01', world(TENANT));
    assert.match(knowledge?.commands[0]?.code ?? '', /--version "<version>"/);
    assert.match(knowledge?.says.at(-1)?.en ?? '', /Not known of vm-01: agent versions in the region/);
  });
});
