import assert from 'node:assert/strict';
import { type GraphScope, GraphTables } from '../../../src/sandbox/graph/graph-tables.ts';
import { queryResult } from '../../../src/sandbox/graph/query-result.ts';
import { fixture, vm, vmId } from '../providers/tenant-fixture.ts';

const SCOPE: GraphScope = { principal: 'bot', subscriptions: null };
const QUERY = 'resources | project id | order by id asc';
const FIRST = { skip: 0, top: 1 };
const SECOND = { skip: 1, top: 1 };

function threeMachines() {
  const world = fixture({ resources: ['a', 'b', 'c'].map((name) => vm(name)) });
  return { ...world, tenant: world.sandbox.tenant };
}

describe('the result that later pages come from', () => {
  it('is that of the first page, also when other queries were asked in between', () => {
    const { tenant } = threeMachines();
    const first = queryResult(tenant, QUERY, SCOPE, FIRST, false);
    for (let other = 0; other < 20; other += 1)
      queryResult(tenant, `resources | where name == "${other}"`, SCOPE, FIRST, false);
    assert.equal(queryResult(tenant, QUERY, SCOPE, SECOND, true), first);
  });

  it('is evaluated again for a first page, another principal, and after a write', async () => {
    const { send, tenant } = threeMachines();
    const first = queryResult(tenant, QUERY, SCOPE, FIRST, false);
    assert.notEqual(queryResult(tenant, QUERY, SCOPE, FIRST, false), first);
    assert.notEqual(queryResult(tenant, QUERY, { ...SCOPE, principal: 'other' }, SECOND, true), first);
    await send('PATCH', vmId('a'), { tags: { env: 'test' } });
    assert.notEqual(queryResult(tenant, QUERY, SCOPE, SECOND, true), first);
  });
});

describe('the tables of Resource Graph', () => {
  it('build anew only the rows of what changed', async () => {
    const { send, tenant } = threeMachines();
    const before = GraphTables.of(tenant).cells('resources', SCOPE);
    assert.equal(GraphTables.of(tenant).cells('resources', SCOPE)[0], before[0]);
    await send('PATCH', vmId('b'), { tags: { env: 'test' } });
    const after = GraphTables.of(tenant).cells('resources', SCOPE);
    assert.deepEqual(
      after.map((row, index) => row === before[index]),
      [true, false, true],
    );
  });
});
