import assert from 'node:assert/strict';
import { machineId, world } from '../support/world/world.ts';
import { explained, TENANT } from './support/explained.ts';

const OLD_AGENT = {
  id: `${machineId('vm-01')}/extensions/MicrosoftMonitoringAgent`,
  type: 'Microsoft.Compute/virtualMachines/extensions',
  name: 'MicrosoftMonitoringAgent',
  location: 'japaneast',
  properties: {
    publisher: 'Microsoft.EnterpriseCloud.Monitoring',
    type: 'MicrosoftMonitoringAgent',
    typeHandlerVersion: '1.0',
    provisioningState: 'Succeeded',
  },
};

describe('k-legacy-retired', () => {
  it('shows how the old agent is removed where it still is', async () => {
    const tenant = world({ ...TENANT, resources: [...TENANT.resources, OLD_AGENT] });
    const { knowledge } = await explained('k-legacy-retired', 'vm-01', tenant);
    assert.deepEqual(
      knowledge?.commands.map(({ code }) =>
        /az vm extension delete|Remove-AzVMExtension/.test(code)
          ? code.includes('MicrosoftMonitoringAgent')
          : null,
      ),
      [true, true],
    );
    assert.match(knowledge?.says.at(-1)?.en ?? '', /vm-01 still has/);
    assert.match(knowledge?.says.at(-1)?.ja ?? '', /vm-01 には.*残っています/);
  });

  it('shows nothing to remove where it is gone', async () => {
    const { knowledge } = await explained('k-legacy-retired', 'vm-01');
    assert.deepEqual(knowledge?.commands, []);
    assert.match(knowledge?.says.at(-1)?.en ?? '', /nothing to remove/);
  });

  it('does not say that it is gone where nobody may look', async () => {
    const { knowledge } = await explained(
      'k-legacy-retired',
      'vm-01',
      world({ ...TENANT, faults: [{ api: 'arm', status: 403 }] }),
    );
    const said = knowledge?.says.map(({ en }) => en).join('\n') ?? '';
    assert.match(said, /Not known of vm-01: Log Analytics agent extension/);
    assert.doesNotMatch(said, /nothing to remove/);
    assert.equal(knowledge?.commands.length, 2);
  });
});
