import assert from 'node:assert/strict';
import { nearNames } from '../../src/machines/near-names.ts';
import { askWorld } from '../support/ask-world.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { arcServer, virtualMachine, world } from '../support/world-builder.ts';

const RESOURCES = [
  ...['web01', 'web02', 'web10', 'db1', 'sql-prod-01', 'sql-prod-02'].map((name) => virtualMachine(name)),
  arcServer('WEB03'),
];
const TENANT = world({ resources: RESOURCES });

/** A name that nothing has, and the names that are offered for it. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ['web04', ['web01', 'web02', 'WEB03']],
  ['wb01', ['web01']],
  ['sql-prod-1', ['sql-prod-01', 'sql-prod-02']],
  ['slq-prod-01', ['sql-prod-01']],
  ['db', ['db1']],
  ['mail', []],
];

describe('nearNames', () => {
  for (const [name, offered] of ROWS)
    it(`${name}: ${offered.join(', ') || 'nothing'}`, async () => {
      const near = await nearNames(name, sandboxAzure(TENANT).azure);
      assert.deepEqual(near.map((machine) => machine.name).toSorted(), [...offered].toSorted());
    });

  it('offers the nearest first', async () => {
    const near = await nearNames('sql-prod-011', sandboxAzure(TENANT).azure);
    assert.equal(near[0]?.name, 'sql-prod-01');
  });

  it('offers at most five', async () => {
    const resources = Array.from({ length: 9 }, (_, index) => virtualMachine(`web0${index}`));
    assert.equal((await nearNames('web0x', sandboxAzure(world({ resources })).azure)).length, 5);
  });

  it('offers nothing where Resource Graph cannot be read; the machine is missing all the same', async () => {
    const down = world({ resources: RESOURCES, faults: [{ api: 'resource-graph', status: 403 }] });
    const { answer } = await askWorld(down, 'why is web04 not assessed?');
    assert.deepEqual([answer.missing, answer.choices], [['web04'], []]);
    assert.equal(answer.findings[0]?.verdict, 'unknown');
  });

  it('turns into questions that need no more understanding', async () => {
    const { answer } = await askWorld(TENANT, 'why is wb01 not assessed?');
    const [choice] = answer.choices;
    assert.ok(choice);
    assert.deepEqual(
      [choice.question.topic, choice.question.intent, choice.question.entities.machines],
      ['not-assessed', 'diagnose', [choice.machine?.id.toLowerCase()]],
    );
  });
});
