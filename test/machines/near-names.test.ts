import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CallTally, tallied } from '../../src/azure/read/call-tally.ts';
import { nearNames } from '../../src/machines/near-names.ts';
import { askWorld } from '../support/ask-world.ts';
import { sandboxAzure } from '../support/sandbox-azure.ts';
import { arcServer, virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const RESOURCES = [
  ...['web01', 'web02', 'web10', 'db1', 'sql-prod-01', 'sql-prod-02'].map((name) => virtualMachine(name)),
  arcServer('WEB03'),
];
const TENANT = world({ resources: RESOURCES });

/** A name that nothing has, and the names that are offered for it. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ['web04', ['web01', 'web02', 'WEB03', 'web10']],
  ['web-o1', ['web01', 'web02', 'WEB03']],
  ['web99', ['web01', 'web02', 'WEB03', 'web10']],
  ['sqlprod01', ['sql-prod-01', 'sql-prod-02']],
  ['sql_prod01', ['sql-prod-01', 'sql-prod-02']],
  ['slq-prod-*', ['sql-prod-01', 'sql-prod-02']],
  ['wb01', ['web01']],
  ['sql-prod-1', ['sql-prod-01', 'sql-prod-02']],
  ['slq-prod-01', ['sql-prod-01']],
  ['wbe01', ['web01']],
  ['we0b1', ['web01']],
  ['ewb10', ['web10']],
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

  it('asks for a bounded number of names, and finds the nearest among thousands of one pattern', async () => {
    const resources = Array.from({ length: 3_000 }, (_, index) =>
      virtualMachine(`web${String(index).padStart(5, '0')}`),
    );
    const { azure } = sandboxAzure(world({ resources }));
    const tally = new CallTally();
    const near = await tallied(tally, () => nearNames('web0x123', azure));
    assert.deepEqual(tally.counts(), [{ api: 'resource-graph', count: 1 }]);
    const names = near.map((machine) => machine.name);
    assert.deepEqual(names.slice(0, 3), ['web00123', 'web01123', 'web02123']);
  });

  it('loses no name that is near, whatever was mistyped', async () => {
    const letters = fc.constantFrom('a', 'b', '1', '-');
    const name = fc.array(letters, { minLength: 1, maxLength: 9 }).map((each) => `n${each.join('')}`);
    const slip = fc.record({ at: fc.nat(9), kind: fc.constantFrom('drop', 'add', 'swap'), by: letters });
    await fc.assert(
      fc.asyncProperty(name, slip, async (real, { at, kind, by }) => {
        const cut = Math.min(at, real.length - 1);
        const rest = real.slice(kind === 'add' ? cut : cut + 1);
        const typed = `${real.slice(0, cut)}${kind === 'drop' ? '' : by}${rest}`;
        fc.pre(typed !== '');
        const { azure } = sandboxAzure(world({ resources: [virtualMachine(real)] }));
        assert.deepEqual(
          (await nearNames(typed, azure)).map((machine) => machine.name),
          [real],
        );
      }),
      { numRuns: 60 },
    );
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
