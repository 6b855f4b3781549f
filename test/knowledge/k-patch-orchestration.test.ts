import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { workspaces } from '../support/world/logs.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { legacyHeartbeat } from '../support/world/registration.ts';
import { world } from '../support/world/world.ts';
import { explained } from './support/explained.ts';

const SETTINGS = 'patchSettings';

function windows(patchSettings: JsonObject, more: JsonObject = {}): JsonObject {
  const windowsConfiguration = { [SETTINGS]: patchSettings, ...more };
  return virtualMachine('m-01', { properties: { osProfile: { windowsConfiguration } } });
}

function linux(patchSettings: JsonObject): JsonObject {
  return virtualMachine('m-01', {
    properties: {
      storageProfile: { osDisk: { osType: 'Linux' } },
      osProfile: { windowsConfiguration: null, linuxConfiguration: { [SETTINGS]: patchSettings } },
    },
  });
}

const BY_SCHEDULES = { automaticByPlatformSettings: { bypassPlatformSafetyChecksOnUserSchedule: true } };
const BY_OS = { patchMode: 'AutomaticByOS' };
const CHANGES = /az vm update .*patchMode=/;

/** What is asked about, the machine, whether there are commands that change its mode, and what is said of it. */
const ROWS: readonly (readonly [string, JsonObject, 'commands' | 'no commands', RegExp])[] = [
  ['k-customer-managed', windows({}), 'commands', /m-01 now: Azure Managed - Safe Deployment/],
  [
    'k-customer-managed',
    windows(BY_SCHEDULES),
    'no commands',
    /on Customer Managed Schedules already.*: true\)/,
  ],
  ['k-customer-managed', arcServer('m-01'), 'no commands', /Arc-enabled server: there is no mode to set/],
  ['k-azure-managed', windows(BY_SCHEDULES), 'commands', /m-01 now: Customer Managed Schedules/],
  ['k-azure-managed', linux({ patchMode: 'ImageDefault' }), 'commands', /m-01 now: Image default/],
  ['k-automatic-by-os', windows({}), 'commands', /m-01 now: Azure Managed/],
  ['k-automatic-by-os', windows({}, { enableAutomaticUpdates: true }), 'commands', /m-01 now: Azure Managed/],
  [
    'k-automatic-by-os',
    windows({}, { enableAutomaticUpdates: false }),
    'no commands',
    /created with enableAutomaticUpdates false, so Azure refuses/,
  ],
  [
    'k-automatic-by-os',
    windows({ patchMode: null }),
    'no commands',
    /Windows automatic updates already, by default/,
  ],
  ['k-automatic-by-os', linux({}), 'no commands', /runs Linux, which does not have this mode/],
  ['k-manual', windows(BY_OS, { enableAutomaticUpdates: false }), 'commands', /m-01 now: Windows automatic/],
  [
    'k-manual',
    windows(BY_OS, { enableAutomaticUpdates: true }),
    'no commands',
    /enableAutomaticUpdates true/,
  ],
  [
    'k-image-default',
    linux({ patchMode: 'AutomaticByPlatform', ...BY_SCHEDULES }),
    'commands',
    /m-01 now: Customer Managed Schedules/,
  ],
  ['k-image-default', linux({ patchMode: null }), 'no commands', /Image default already, by default/],
  ['k-image-default', windows({}), 'no commands', /runs Windows, which does not have this mode/],
];

describe('k-patch-orchestration and the modes', () => {
  for (const [topic, machine, expected, said] of ROWS)
    it(`${topic}: ${expected}, ${said.source}`, async () => {
      const { knowledge } = await explained(topic, 'm-01', world({ resources: [machine] }));
      const commands = knowledge?.commands.filter(({ code }) => CHANGES.test(code)) ?? [];
      assert.equal(commands.length > 0 ? 'commands' : 'no commands', expected);
      assert.match(knowledge?.says.map(({ en }) => en).join('\n') ?? '', said);
    });

  it('stand as a pattern where only a workspace knows the machine, which is said', async () => {
    const workspace = workspaces({ Heartbeat: [legacyHeartbeat('old-01', 'now-1h')] });
    const { knowledge, machines } = await explained('k-manual', 'old-01', world({ workspaces: workspace }));
    assert.deepEqual(
      machines.map(({ kind }) => kind),
      ['log-analytics'],
    );
    assert.ok(knowledge?.commands.some(({ code }) => code.includes('<machine>')));
    assert.match(knowledge?.says.at(-1)?.en ?? '', /known only from a Log Analytics workspace/);
  });
});
