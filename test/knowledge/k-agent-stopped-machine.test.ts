import assert from 'node:assert/strict';
import { arcServer, powerState, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { explained } from './support/explained.ts';

const TENANT = world({
  resources: [
    virtualMachine('vm-01', powerState('deallocated')),
    arcServer('arc-01', { properties: { status: 'Disconnected' } }),
  ],
});

describe('k-agent-stopped-machine', () => {
  for (const [machine, state, commands] of [
    ['vm-01', 'deallocated', 2],
    ['arc-01', 'Disconnected', 0],
  ] as const)
    it(`says that ${machine} is ${state}, with ${commands} commands to start it`, async () => {
      const { knowledge } = await explained('k-agent-stopped-machine', machine, TENANT);
      assert.equal(knowledge?.commands.length, commands);
      for (const said of [knowledge?.says.at(-1)?.en, knowledge?.says.at(-1)?.ja])
        assert.ok(said?.includes(`${machine}`) && said.includes(state), said);
    });

  it('says of an Arc-enabled server why there is no command', async () => {
    const { knowledge } = await explained('k-agent-stopped-machine', 'arc-01', TENANT);
    assert.ok(knowledge?.says.some(({ en }) => /Azure cannot start an Arc-enabled server/.test(en)));
  });
});
