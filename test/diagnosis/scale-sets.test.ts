import assert from 'node:assert/strict';
import { askWorld } from '../support/ask-world.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { SUBSCRIPTION, world } from '../support/world/world.ts';

function scaleSet(name: string, orchestrationMode: string) {
  return {
    id: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-test/providers/Microsoft.Compute/virtualMachineScaleSets/${name}`,
    type: 'Microsoft.Compute/virtualMachineScaleSets',
    name,
    location: 'japaneast',
    properties: { orchestrationMode },
  };
}

const TENANT = world({
  resources: [virtualMachine('vm-01'), scaleSet('web-set', 'Uniform'), scaleSet('app-set', 'Flexible')],
});

const ASKED: readonly (readonly [name: string, en: RegExp, ja: RegExp])[] = [
  ['web-set', /^web-set is a scale set with uniform .* OS image upgrades/, /均一オーケストレーション/],
  [
    'web-set_3',
    /^No machine is named web-set_3; web-set is a scale set with uniform/,
    /web-set_3 という名前のマシンはなく/,
  ],
  ['app-set', /^app-set is a scale set with flexible .* by its name/, /柔軟なオーケストレーション/],
];

describe('a name of a scale set', () => {
  for (const [name, en, ja] of ASKED)
    it(`is told to be one, and what applies to it: ${name}`, async () => {
      const { answer } = await askWorld(TENANT, `why is ${name} not assessed?`);
      const [finding] = answer.findings;
      assert.deepEqual([finding?.verdict, answer.missing, answer.choices], ['not-applicable', [], []]);
      assert.match(finding?.says.en ?? '', en);
      assert.match(finding?.says.ja ?? '', ja);
      assert.equal(finding?.evidence[0]?.field, 'properties.orchestrationMode');
    });

  it('is not found in what no scale set is called', async () => {
    const { answer } = await askWorld(TENANT, 'why is other-set not assessed?');
    assert.deepEqual(answer.missing, ['other-set']);
  });
});
