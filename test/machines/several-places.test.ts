import assert from 'node:assert/strict';
import { askWorld } from '../support/ask-world.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { SUBSCRIPTION, world } from '../support/world/world.ts';

const EUROPE = '33333333-3333-4333-8333-333333333333';

function lying(name: string, group: string, location: string, env: string, subscription = SUBSCRIPTION) {
  const machine = virtualMachine(name);
  const id = `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachines/${name}`;
  return { ...machine, id, location, tags: { env } };
}

const TENANT = {
  subscriptions: [
    { subscriptionId: SUBSCRIPTION, displayName: 'Contoso Japan' },
    { subscriptionId: EUROPE, displayName: 'Contoso Europe' },
  ],
  resources: [
    lying('a-01', 'rg-a', 'japaneast', 'prod'),
    lying('b-01', 'rg-b', 'japanwest', 'test'),
    lying('c-01', 'rg-c', 'westeurope', 'dev', EUROPE),
  ],
};

/** What is asked, and the machines that it is about. */
const CASES: readonly (readonly [question: string, machines: string])[] = [
  ['how compliant are rg-a and rg-b?', 'a-01 b-01'],
  ['rg-a と rg-b の準拠状況は?', 'a-01 b-01'],
  ['which reboots are pending on rg-a vs rg-c?', 'a-01 c-01'],
  ['東日本と西日本の準拠状況は?', 'a-01 b-01'],
  ['compliance in Contoso Japan and Contoso Europe', 'a-01 b-01 c-01'],
  ['Contoso Japan と Contoso Europe の準拠状況は?', 'a-01 b-01 c-01'],
  [`compliance of subscriptions ${SUBSCRIPTION} and ${EUROPE}`, 'a-01 b-01 c-01'],
  ['compliance of machines with tag env=prod or env=dev', 'a-01 c-01'],
  ['タグ env=prod とタグ env=dev の準拠状況は?', 'a-01 c-01'],
  ['how compliant are windows and linux machines?', 'a-01 b-01 c-01'],
  ['WindowsとLinuxのサーバーの準拠状況は?', 'a-01 b-01 c-01'],
  ['how compliant is everything but rg-a?', 'b-01 c-01'],
  ['which machines are not compliant outside rg-a?', 'b-01 c-01'],
  ['rg-a 以外の準拠状況は?', 'b-01 c-01'],
  ['rg-a を除いた準拠状況は?', 'b-01 c-01'],
  ['compliance except subscription Contoso Europe', 'a-01 b-01'],
  ['Contoso Europe 以外の準拠状況は?', 'a-01 b-01'],
  ['assess all machines in rg-a and rg-b', 'a-01 b-01'],
  ['rg-a と rg-b のマシンを評価して', 'a-01 b-01'],
];

describe('several places, and all but one', () => {
  for (const [question, machines] of CASES)
    it(`${question} is about ${machines}`, async () => {
      const { answer } = await askWorld(world(TENANT), question);
      assert.equal(
        answer.machines
          .map(({ name }) => name)
          .toSorted()
          .join(' '),
        machines,
      );
      assert.deepEqual(answer.coverage?.filters.ignored ?? [], []);
    });

  it('each that has no machine is named', async () => {
    const { rendered } = await askWorld(world(TENANT), 'compliance of rg-x and rg-y');
    assert.match(rendered.text, /No machine in resource group rg-x or rg-y is visible/);
  });
});
