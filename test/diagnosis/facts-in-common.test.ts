import assert from 'node:assert/strict';
import { createGather } from '../../src/diagnosis/create-gather.ts';
import { fleetFact, regionFact, subscriptionFact, workspaceFact } from '../../src/facts/define-fact.ts';
import type { Fact } from '../../src/facts/fact.ts';
import { machineKey } from '../../src/model/machine.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { known } from '../../src/model/reading.ts';
import { allMachines } from '../support/all-machines.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { workspaces } from '../support/world/logs.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const TENANT = world({
  workspaces: workspaces({ Heartbeat: [] }),
  resources: [
    virtualMachine('vm-01'),
    virtualMachine('vm-02'),
    virtualMachine('vm-03', { location: 'westeurope' }),
  ],
});
const ASKED = { ...NO_ENTITIES, text: '', pasted: null, span: null, actor: null, scope: 'machines' as const };
const OF_ALL = { title: { en: 'a fact', ja: '事実' }, kinds: ['azure-vm'] } as const;

/** What one scope's fact read, and what each machine was told. */
async function readWith(factOver: (reads: unknown[]) => Fact<unknown>) {
  const { azure, now } = sandboxAzure(TENANT);
  const entries = await allMachines(azure, now);
  const reads: unknown[] = [];
  const fact = factOver(reads);
  const reportError = (error: unknown) => assert.fail(String(error));
  const inquiry = { azure, now, asked: ASKED, machineCount: 3, shared: new Map(), reportError };
  const machines = entries.map(({ machine }) => machine);
  const told = new Set<unknown>();
  // Two pages of one question, as a fleet has them: what is in common is read once all the same.
  for (const page of [entries.slice(0, 1), entries]) {
    const sheets = await createGather(inquiry, page).readFacts(
      [fact],
      page.map(({ machine }) => machine),
    );
    for (const { machine } of page) told.add(sheets.get(machineKey(machine.id))?.get(fact.id));
  }
  return { reads, told: [...told], machines, inScope: azure.scope.workspaces };
}

describe('a fact that machines have in common is read once', () => {
  it('for a subscription', async () => {
    const { reads, told, machines } = await readWith((reads) =>
      subscriptionFact({
        ...OF_ALL,
        id: 'of-subscription',
        read: async (id) => known(reads.push(id)),
      }),
    );
    assert.deepEqual(reads, [machines[0]?.subscriptionId]);
    assert.deepEqual(told, [known(1)]);
  });

  it('for each region', async () => {
    const { reads, told } = await readWith((reads) =>
      regionFact({
        ...OF_ALL,
        id: 'of-region',
        read: async ({ location }) => known(reads.push(location)),
      }),
    );
    assert.deepEqual(reads, ['japaneast', 'westeurope']);
    assert.deepEqual(told, [known(1), known(2)]);
  });

  it('for each workspace, and tells of all', async () => {
    const { reads, told, inScope } = await readWith((reads) =>
      workspaceFact({
        ...OF_ALL,
        id: 'of-workspaces',
        read: async (id) => known(reads.push(id)),
      }),
    );
    assert.equal(inScope.length, 1);
    assert.deepEqual(reads, inScope);
    assert.deepEqual(told, [
      known(inScope.map((workspace, index) => ({ workspace, reading: known(index + 1) }))),
    ]);
  });

  it('for a fleet', async () => {
    const { reads, told } = await readWith((reads) =>
      fleetFact({ ...OF_ALL, id: 'of-fleet', read: async () => known(reads.push('fleet')) }),
    );
    assert.deepEqual(reads, ['fleet']);
    assert.deepEqual(told, [known(1)]);
  });
});
