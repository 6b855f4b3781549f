import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { QueryLinks } from '../../../src/azure/read/query-links.ts';
import type { Evidence } from '../../../src/model/evidence.ts';
import { VirtualClock } from '../../../src/sandbox/virtual-clock.ts';
import { CLEAR, FOUND, machine } from '../../render/fixtures.ts';
import { NOW, SUBSCRIPTION } from '../../sandbox/providers/tenant-fixture.ts';
import { azureOver } from '../support/azure-over.ts';

const IN_SIGHT = '33333333-3333-4333-8333-333333333333';
const ELSEWHERE = '44444444-4444-4444-8444-444444444444';
const RESOURCE = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-um/providers/Microsoft.OperationalInsights/workspaces/law-1`;
const WORLD = { workspaces: [{ customerId: IN_SIGHT, resourceId: RESOURCE, tables: {} }] };
const SCOPE = { workspaces: [ELSEWHERE, IN_SIGHT.toUpperCase()] };

const [sample] = FOUND.evidence;
const logged: Evidence = { ...sample, source: 'log-analytics', query: 'Heartbeat' };
const WITH_LOGS = { ...FOUND, evidence: [logged] as const };

function over(keys: object = WORLD) {
  const clock = new VirtualClock(new Date(NOW));
  const { azure, requests } = azureOver(keys, SCOPE);
  return { links: new QueryLinks(azure, clock), clock, requests };
}

describe('links to queries of Log Analytics', () => {
  it('hold the query and the workspace, where its resource is in sight', async () => {
    const [link, ...others] = await over().links.behind([WITH_LOGS]);
    assert.deepEqual(others, []);
    const [, id = '', query = ''] =
      /resourceId\/([^/]+)\/source\/[^/]+\/q\/([^/]+)\/timespan\/P4383D$/.exec(link?.url ?? '') ?? [];
    assert.equal(decodeURIComponent(id), RESOURCE);
    assert.equal(gunzipSync(Buffer.from(decodeURIComponent(query), 'base64')).toString(), logged.query);
    assert.deepEqual([link?.query, link?.workspace], [logged.query, 'law-1']);
  });

  it('are those of several findings, each query once', async () => {
    const other = { ...CLEAR, evidence: [{ ...logged, query: 'Update' }] as const };
    const links = await over().links.behind([WITH_LOGS, WITH_LOGS, other]);
    assert.deepEqual(
      links.map(({ query }) => query),
      ['Heartbeat', 'Update'],
    );
  });

  it('cost nothing where there is no such query, or more machines than are told one by one', async () => {
    const { links, requests } = over();
    const { query: _, ...unqueried } = logged;
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => ({ ...WITH_LOGS, machine: machine(name) }));
    const others = [[], many, [{ ...FOUND, evidence: [unqueried] as const }]];
    for (const findings of others) assert.deepEqual(await links.behind(findings), []);
    assert.equal(requests().length, 0);
  });

  it('read workspaces once an hour, however many questions show them', async () => {
    const { links, clock, requests } = over();
    await Promise.all([links.behind([WITH_LOGS]), links.behind([WITH_LOGS])]);
    await clock.sleep(59 * 60 * 1000);
    await links.behind([WITH_LOGS]);
    assert.equal(requests().length, 1);
    await clock.sleep(60 * 1000);
    await links.behind([WITH_LOGS]);
    assert.equal(requests().length, 2);
  });

  it('are none where workspaces cannot be read, which are asked for again', async () => {
    const { links, requests } = over({ ...WORLD, faults: [{ api: 'resource-graph', status: 403 }] });
    assert.deepEqual(await links.behind([WITH_LOGS]), []);
    const once = requests().length;
    assert.deepEqual(await links.behind([WITH_LOGS]), []);
    assert.equal(requests().length, 2 * once);
  });
});
