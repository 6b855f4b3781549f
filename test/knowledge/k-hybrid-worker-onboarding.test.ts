import assert from 'node:assert/strict';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';
import { explained, TENANT } from './support/explained.ts';

const ACCOUNT = {
  id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-um/providers/Microsoft.Automation/automationAccounts/aa-old`,
  type: 'Microsoft.Automation/automationAccounts',
  name: 'aa-old',
  location: 'japaneast',
  properties: { state: 'Ok' },
};
const WORKER = {
  id: `${ACCOUNT.id}/hybridRunbookWorkerGroups/vm-01_57e289b8-6bfc-4bc0-8011-29648ed2c081`,
  type: 'Microsoft.Automation/automationAccounts/hybridRunbookWorkerGroups',
  name: 'vm-01_57e289b8-6bfc-4bc0-8011-29648ed2c081',
  properties: { groupType: 'System' },
};
const REGISTERED = world({ ...TENANT, resources: [...TENANT.resources, ACCOUNT, WORKER] });

describe('k-hybrid-worker-onboarding', () => {
  for (const [machine, said] of [
    ['vm-01', { en: /vm-01 still stands as a worker .* aa-old: a remnant/, ja: /aa-old に/ }],
    ['lx-01', { en: /has lx-01 as a worker/, ja: /lx-01 の.*登録はありません/ }],
  ] as const)
    it(`says what is left of ${machine} in the Automation accounts`, async () => {
      const { knowledge } = await explained('k-hybrid-worker-onboarding', machine, REGISTERED);
      assert.match(knowledge?.says.at(-1)?.en ?? '', said.en);
      assert.match(knowledge?.says.at(-1)?.ja ?? '', said.ja);
    });

  for (const [machine, id, commands] of [
    ['lx-01', machineId('lx-01'), [/az vm extension set .*HybridWorkerForLinux/, /Set-AzVMExtension/]],
    [
      'arc-01',
      machineId('arc-01', 'azure-arc'),
      [/az connectedmachine extension create .*HybridWorkerForWindows/, /New-AzConnectedMachineExtension/],
    ],
  ] as const)
    it(`enters ${machine} in a group by its id, then installs the extension of its system`, async () => {
      const { knowledge } = await explained('k-hybrid-worker-onboarding', machine);
      knowledge?.commands.forEach(({ code }, index) => {
        assert.ok(code.includes(id), code);
        assert.match(code, commands[index] ?? /$^/);
      });
      assert.equal(knowledge?.commands.length, 2);
    });
});
