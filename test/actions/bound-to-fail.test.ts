import assert from 'node:assert/strict';
import type { Plan } from '../../src/model/plan.ts';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { askWorld } from '../support/ask-world.ts';
import { patchExtension } from '../support/world/extensions.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { machineId, world } from '../support/world/world.ts';

const CLIENT = {
  properties: {
    storageProfile: {
      imageReference: { publisher: 'MicrosoftWindowsDesktop', offer: 'windows-11', sku: 'win11-23h2-ent' },
    },
  },
};
const UNSUPPORTED = /Windows client, which Azure Update Manager does not support.*Intune/;
const BLOCKED = /does not let the extensions of Update Manager run/;

const MACHINES: readonly (readonly [string, string, JsonObject, RegExp])[] = [
  ['is not supported', 'vm-01', virtualMachine('vm-01', CLIENT), UNSUPPORTED],
  [
    'allows no extensions',
    'vm-01',
    virtualMachine('vm-01', { properties: { osProfile: { allowExtensionOperations: false } } }),
    BLOCKED,
  ],
  [
    'is only monitored',
    'arc-01',
    arcServer('arc-01', { properties: { agentConfiguration: { configMode: 'monitor' } } }),
    BLOCKED,
  ],
];

describe('a deed that is bound to fail', () => {
  for (const [how, name, machine, says] of MACHINES)
    for (const deed of ['assess %', 'install security updates on %'])
      it(`is refused for a machine that ${how}: ${deed}`, async () => {
        const { targets, refusals } = await planOf([machine], deed.replace('%', name));
        assert.deepEqual(targets, []);
        assert.match(refusals[0]?.reason.en ?? '', says);
      });

  it('is not done to a machine that no assessment is for, and told where none can run', async () => {
    const ask = 'turn on periodic assessment for vm-01';
    const off = {
      osProfile: { windowsConfiguration: { patchSettings: { assessmentMode: 'ImageDefault' } } },
    };
    const client = await planOf([virtualMachine('vm-01', CLIENT, { properties: off })], ask);
    assert.match(client.refusals[0]?.reason.en ?? '', UNSUPPORTED);
    const forbids = { properties: { osProfile: { ...off.osProfile, allowExtensionOperations: false } } };
    const [target] = (await planOf([virtualMachine('vm-01', forbids)], ask)).targets;
    assert.match(target?.notes.map(({ en }) => en).join('\n') ?? '', BLOCKED);
  });

  const FAILURES: readonly (readonly [string, boolean])[] = [
    ['Handler failed: no python interpreter found.', true],
    ['Handler failed with something that nobody has seen.', false],
  ];
  for (const [message, isTold] of FAILURES)
    it(`${isTold ? 'says' : 'does not say'} that a new extension cures nothing: ${message}`, async () => {
      const status = { code: 'ProvisioningState/failed', level: 'Error', message };
      const failed = { provisioningState: 'Failed', instanceView: { status } };
      const extension = patchExtension(machineId('arc-01', 'azure-arc'), failed);
      const ask = 'reinstall the patch extension on arc-01';
      const { targets } = await planOf([arcServer('arc-01'), extension], ask);
      const notes = targets[0]?.notes.map(({ en }) => en).join('\n') ?? '';
      const told = /does not cure what is on record.*PythonNotFound.*Install Python/;
      assert.equal(told.test(notes), isTold, notes);
    });
});

async function planOf(resources: readonly JsonObject[], ask: string): Promise<Plan> {
  const { answer } = await askWorld(world({ resources }), ask);
  assert.ok(answer.plan, ask);
  return answer.plan;
}
