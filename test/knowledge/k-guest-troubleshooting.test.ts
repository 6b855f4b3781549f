import assert from 'node:assert/strict';
import { arcServer } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { explained, TENANT } from './support/explained.ts';

const LINUX_SERVER = arcServer('arc-03', { properties: { osType: 'linux' } });
const WINDOWS = 'WindowsUpdateClient/Operational';
const EVENT = 'Id = 4502';
const LINUX = 'omsupdatemgmt.log';

/** Who is named, what is shown for it, and what is not. */
const ROWS: readonly (readonly [string | null, readonly string[], readonly string[]])[] = [
  [null, [WINDOWS, EVENT, LINUX, 'C:\\WindowsAzure\\Logs', 'waagent.log'], ['azcmagent']],
  ['vm-01', [WINDOWS, EVENT, 'C:\\WindowsAzure\\Logs'], [LINUX]],
  ['lx-01', [LINUX, 'waagent.log', '.core.log'], [WINDOWS, EVENT]],
  ['arc-01', [WINDOWS, EVENT, 'C:\\ProgramData\\GuestConfig\\extension_Logs'], [LINUX, 'WindowsAzure']],
  ['arc-03', [LINUX, 'azcmagent/log/himds.log', '/var/lib/GuestConfig'], [WINDOWS, 'waagent.log']],
];

describe('k-guest-troubleshooting', () => {
  for (const [machine, shown, left] of ROWS)
    it(`names the logs of ${machine ?? 'any machine'}, and no others`, async () => {
      const tenant = world({ ...TENANT, resources: [...TENANT.resources, LINUX_SERVER] });
      const { knowledge } = await explained('k-guest-troubleshooting', machine, tenant);
      const code = knowledge?.commands.map((command) => command.code).join('\n') ?? '';
      for (const part of shown) assert.ok(code.includes(part), part);
      for (const part of left) assert.ok(!code.includes(part), part);
    });

  it('says whether the agents that the tools need are there', async () => {
    const last = async (machine: string) =>
      (await explained('k-guest-troubleshooting', machine)).knowledge?.says.at(-1)?.en;
    assert.equal(await last('vm-01'), 'The VM agent of vm-01 is ready now.');
    assert.equal(await last('arc-01'), 'The Azure Connected Machine agent of arc-01 is Connected now.');
  });
});
