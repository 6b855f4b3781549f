import assert from 'node:assert/strict';
import { ownRoles } from '../../src/azure/read/own-roles.ts';
import { auditRecords } from '../../src/store/audit.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { actingBench, kept, openPolicy, tenantOf } from './support/acting-bench.ts';

const ASSESSING = 'Microsoft.Compute/virtualMachines/assessPatches/action';

describe('what the acting identity of the bot may', () => {
  const database = testDatabase(freshDatabase);

  const benchWith = (actions: readonly string[]) => {
    const tenant = world({
      resources: [virtualMachine('vm-01')],
      permissions: [{ principal: 'bot', scope: '/', actions }],
    });
    const own = tenantOf(tenant);
    const roles = (needed: Parameters<typeof ownRoles>[1]) => ownRoles(own.connection, needed);
    return actingBench(database(), tenant, openPolicy(), own, { roles });
  };
  const previewedBy = async (bench: ReturnType<typeof benchWith>) => {
    const answer = await bench.ask('assess-now', ['vm-01']);
    const occasion = { conversation: 'chat', asker: answer.asker, card: null };
    return { answer, news: await bench.deciding.heed(occasion, answer) };
  };

  it('is looked up before a plan is offered: what is missing is named, with the smallest role that has it', async () => {
    const { news } = await previewedBy(benchWith(['*/read']));
    assert.ok(news?.state === 'previewed' && news.roles.state === 'lacks');
    const { en, ja } = news.roles.reason;
    assert.match(en, /acting identity.*assessPatches\/action on vm-01.*does: Virtual Machine Contributor/);
    assert.match(ja, /実行用 ID.*assessPatches\/action.*Virtual Machine Contributor/);
  });

  it('is looked up again when it is let: nothing is kept or sent, and the refusal is on record', async () => {
    const bench = benchWith(['*/read']);
    const { answer } = await previewedBy(bench);
    const news = await bench.letBe(answer);
    assert.equal(news?.state, 'refused');
    assert.deepEqual(bench.written, []);
    const records: unknown[] = [];
    for await (const { kind, detail } of auditRecords(database())) records.push([kind, JSON.parse(detail)]);
    assert.equal(records.length, 1);
    assert.deepEqual(records[0], [
      'refused',
      { resource: answer.plan?.targets[0]?.resource, permission: ASSESSING },
    ]);
  });

  it('says nothing where it has all that it takes', async () => {
    const bench = benchWith(['*/read', ASSESSING]);
    const { answer, news } = await previewedBy(bench);
    assert.equal(news, null);
    assert.equal(kept(await bench.letBe(answer)).state, 'under-way');
  });

  it('does not stand in the way where nobody can look', async () => {
    const bench = benchWith(['Microsoft.Compute/virtualMachines/*', 'Microsoft.ResourceGraph/*']);
    const { answer, news } = await previewedBy(bench);
    assert.equal(news, null);
    assert.equal(kept(await bench.letBe(answer)).state, 'under-way');
  });
});
