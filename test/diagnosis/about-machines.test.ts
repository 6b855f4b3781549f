import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/sandbox/json-object.ts';
import { change } from '../scenarios/schedule-not-applied/records.ts';
import { askWorld } from '../support/ask-world.ts';
import { workspaces } from '../support/world/logs.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { maintenanceConfiguration } from '../support/world/schedules.ts';
import { machineId, SUBSCRIPTION, world } from '../support/world/world.ts';

const EUROPE = '44444444-4444-4444-8444-444444444444';

function inEurope(name: string): JsonObject {
  return virtualMachine(name, { id: machineId(name, 'azure-vm', 'web-prod', EUROPE) });
}

const TENANT = {
  subscriptions: [
    { subscriptionId: SUBSCRIPTION, displayName: 'Contoso' },
    { subscriptionId: EUROPE, displayName: 'Contoso Europe' },
  ],
  resources: [virtualMachine('vm-01'), inEurope('eu-01'), inEurope('eu-02')],
  workspaces: workspaces({ Heartbeat: [] }),
};

const PLACES: readonly (readonly [asked: string, machines: readonly string[]])[] = [
  ['Contoso Europe が未評価なのはなぜ?', ['eu-01', 'eu-02']],
  ['why is Contoso Europe not assessed?', ['eu-01', 'eu-02']],
  ['why is contoso not assessed?', ['vm-01']],
  ['web-prod の未評価マシンは?', ['eu-01', 'eu-02']],
  ['why is web-prod not assessed?', ['eu-01', 'eu-02']],
];

describe('a name that no machine has', () => {
  for (const [asked, machines] of PLACES)
    it(`is that of a subscription or a resource group where one is called so: ${asked}`, async () => {
      const { answer } = await askWorld(world(TENANT), asked);
      assert.deepEqual([answer.question.entities.machines.length, answer.missing], [1, []]);
      assert.deepEqual(answer.machines.map(({ name }) => name).toSorted(), machines);
      assert.equal(answer.coverage?.filters.understood.length, 1);
    });

  it('is a machine first, whatever else is called so', async () => {
    const resources = [...TENANT.resources, virtualMachine('contoso')];
    const { answer } = await askWorld(world({ ...TENANT, resources }), 'why is contoso not assessed?');
    assert.deepEqual(
      answer.machines.map(({ name }) => name),
      ['contoso'],
    );
  });

  for (const [why, asked, missing] of [
    ['no place is called so', 'why is fabrikam not assessed?', ['fabrikam']],
    ['the name is more than that of the place', 'why is contoso-01 not assessed?', ['contoso-01']],
    [
      'other names are no part of it',
      'why are contoso-01 and web-prod not assessed?',
      ['contoso-01', 'web-prod'],
    ],
  ] as const)
    it(`stays missing where ${why}`, async () => {
      const { answer } = await askWorld(world(TENANT), asked);
      assert.deepEqual([answer.machines, answer.missing], [[], missing]);
    });

  it('stays missing where one of the machines that are named is there', async () => {
    const { answer } = await askWorld(world(TENANT), 'why are vm-01 and web-prod not assessed?');
    assert.deepEqual([answer.machines.map(({ name }) => name), answer.missing], [['vm-01'], ['web-prod']]);
  });

  it('is that of a schedule where one is called so and a machine is named beside it', async () => {
    const resources = [...TENANT.resources, maintenanceConfiguration('weekly-prod')];
    const { answer } = await askWorld(
      world({ ...TENANT, resources }),
      'weekly-prod の実行が vm-01 で起動できませんでした',
    );
    assert.deepEqual([answer.machines.map(({ name }) => name), answer.missing], [['vm-01'], []]);
  });

  it('is that of a machine that was deleted, which keeps its id and of which nothing is said but that', async () => {
    const gone = machineId('vm-02');
    const resourceGraph = { resourcechanges: [change(gone, 'now-4d', {}, 'Delete')] };
    const { answer } = await askWorld(world({ ...TENANT, resourceGraph }), 'why is vm-02 not assessed?');
    assert.deepEqual([answer.machines.map(({ id }) => id), answer.missing], [[gone], []]);
    assert.deepEqual(
      answer.findings.map(({ verdict }) => verdict),
      ['not-applicable'],
    );
  });

  it('is that of no machine that is to be acted on where it was deleted', async () => {
    const resourceGraph = { resourcechanges: [change(machineId('vm-02'), 'now-4d', {}, 'Delete')] };
    const { answer } = await askWorld(world({ ...TENANT, resourceGraph }), 'assess vm-02');
    assert.deepEqual([answer.plan?.targets.length, answer.plan?.refusals.length], [0, 1]);
  });

  for (const question of [
    'why did weekly-sat skip vm-01?',
    'weekly-sat は vm-01 をスキップしました。なぜですか?',
  ])
    it(`is that of a schedule where one is called so: ${question}`, async () => {
      const resources = [virtualMachine('vm-01'), maintenanceConfiguration('weekly-sat')];
      const { answer } = await askWorld(world({ ...TENANT, resources }), question);
      assert.deepEqual([answer.machines.map(({ name }) => name), answer.missing], [['vm-01'], []]);
      const [finding] = answer.findings.filter(({ scenario }) => scenario === 'schedule-not-applied');
      assert.equal(finding?.subject?.name, 'weekly-sat');
    });

  for (const question of ['mc-sat にスキップされたマシンと理由を一覧で', 'mc-sat にスキップされたマシンは?'])
    it(`is that of a schedule where no machine is named beside it, and every machine is looked at: ${question}`, async () => {
      const resources = [virtualMachine('vm-01'), maintenanceConfiguration('mc-sat')];
      const { answer } = await askWorld(world({ ...TENANT, resources }), question);
      assert.deepEqual([answer.machines.map(({ name }) => name), answer.missing], [['vm-01'], []]);
      assert.equal(answer.question.entities.machines.length, 1);
      const scenarios = answer.findings.map(({ scenario, subject }) => [scenario, subject?.name]);
      assert.deepEqual(scenarios, [['schedule-not-applied', 'mc-sat']]);
    });

  it('is no machine where it says in which resource group another one is', async () => {
    const { answer } = await askWorld(world(TENANT), 'why is eu-01 (web-prod) not assessed?');
    assert.deepEqual([answer.machines.map(({ name }) => name), answer.missing], [['eu-01'], []]);
  });

  it('stays missing where Resource Graph does not tell of places', async () => {
    const faults = [{ api: 'resource-graph', status: 503 }];
    const { answer } = await askWorld(world({ ...TENANT, faults }), 'why is contoso not assessed?');
    assert.deepEqual(answer.missing, ['contoso']);
  });
});
