import assert from 'node:assert/strict';
import { MINUTE_IN_MS } from '../../src/model/instant.ts';
import type { Policy } from '../../src/model/policy.ts';
import { auditRecords } from '../../src/store/audit.ts';
import { freshDatabase, testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';
import { AOI, actingBench, KEN, kept, MEI, noticeOf, statesOf, tenantOf } from './support/acting-bench.ts';

const OPERATORS = 'aaaa0000-0000-4000-8000-000000000001';
const APPROVERS = 'aaaa0000-0000-4000-8000-000000000002';
const POLICY: Policy = {
  rules: [
    {
      allow: ['install-updates'],
      who: [`group:${OPERATORS}`],
      scopes: [],
      approvals: 1,
      approvers: [`group:${APPROVERS}`],
    },
    { allow: ['assess-now'], who: [`group:${OPERATORS}`], scopes: [], approvals: 0, approvers: [] },
  ],
  freezes: [],
};
const GROUPS = [
  { id: OPERATORS, members: [AOI, KEN] },
  { id: APPROVERS, members: [KEN] },
];
const pathOf = (user: string) => `/v1.0/users/${user}/checkMemberGroups`;
const INSTALL = 'POST vm-01/installPatches';
const ASSESS = 'POST vm-01/assessPatches';

describe('a policy of groups', () => {
  const database = testDatabase(freshDatabase);
  const benchOver = (keys: object = {}) => {
    const tenant = world({ resources: [virtualMachine('vm-01')], groups: GROUPS, ...keys });
    return actingBench(database(), tenant, POLICY, tenantOf(tenant));
  };
  const installing = (bench: ReturnType<typeof benchOver>, actor = AOI) =>
    bench.ask('install-updates', ['vm-01'], actor);

  it('lets who is in one ask, and who is in the other approve', async () => {
    const bench = benchOver();
    const asked = kept(await bench.letBe(await installing(bench)));
    assert.equal(asked.state, 'awaiting-approval');
    const refused = await bench.decide('approve', asked.id, MEI);
    assert.match(refused?.state === 'kept' ? (refused.note?.en ?? '') : '', /does not name you/);
    assert.equal(kept(await bench.decide('approve', asked.id, KEN)).state, 'under-way');
    assert.deepEqual(statesOf(await bench.carryOn(asked.id)), ['done']);
    assert.deepEqual(bench.written, [INSTALL]);
  });

  it('refuses who is in none, naming the group', async () => {
    const bench = benchOver();
    const { plan } = await installing(bench, MEI);
    assert.ok(plan?.permit.state === 'refused');
    assert.match(plan.permit.reason.en, new RegExp(`group:${OPERATORS}`));
    const news = await bench.letBe(await installing(bench, MEI), MEI);
    assert.equal(news?.state, 'refused');
  });

  it('takes no approval by whoever asked, who is in the group as well', async () => {
    const bench = benchOver();
    const asked = kept(await bench.letBe(await installing(bench, KEN), KEN));
    const news = await bench.decide('approve', asked.id, KEN);
    assert.equal(kept(news).state, 'awaiting-approval');
  });

  it('refuses, and says which permission is missing, where Microsoft Graph does not let the bot look', async () => {
    const bench = benchOver({ faults: [{ api: 'microsoft-graph', status: 403 }] });
    const news = await bench.letBe(await installing(bench));
    assert.equal(news?.state, 'refused');
    assert.match(news.reason.en, /GroupMember\.Read\.All/);
    assert.match(news.reason.ja, /GroupMember\.Read\.All/);
  });

  it('takes no approval where it cannot be looked whether somebody may give it', async () => {
    const bench = benchOver({ faults: [{ api: 'microsoft-graph', path: pathOf(KEN), status: 403 }] });
    const asked = kept(await bench.letBe(await installing(bench)));
    const news = await bench.decide('approve', asked.id, KEN);
    assert.equal(kept(news).state, 'awaiting-approval');
    assert.match(news?.state === 'kept' ? (news.note?.en ?? '') : '', /GroupMember\.Read\.All/);
    assert.deepEqual(bench.written, []);
  });

  it('sends nothing for who is no longer in the group when it would be sent', async () => {
    const bench = benchOver();
    const asked = kept(await bench.letBe(await installing(bench)));
    assert.equal(kept(await bench.decide('approve', asked.id, KEN)).state, 'under-way');
    const later = withoutAoi(bench);
    assert.deepEqual(statesOf(await later.carryOn(asked.id)), ['left']);
    assert.deepEqual(later.written, []);
  });

  it('takes no approval of what was asked by who is no longer in the group', async () => {
    const bench = benchOver();
    const asked = kept(await bench.letBe(await installing(bench)));
    const later = withoutAoi(bench);
    const news = await later.decide('approve', asked.id, KEN);
    assert.equal(kept(news).state, 'awaiting-approval');
    assert.match(news?.state === 'kept' ? (news.note?.en ?? '') : '', /does not allow it to whoever asked/);
    assert.deepEqual(later.written, []);
  });

  it('waits with sending while it cannot be looked, and goes on when it can', async () => {
    const bench = benchOver({
      faults: [{ api: 'microsoft-graph', path: pathOf(AOI), status: 403, times: 3 }],
    });
    const asked = await waitingFor(bench);
    await bench.carryingOut.advance(asked, noticeOf);
    assert.deepEqual(bench.written, []);
    assert.deepEqual(statesOf(await bench.carryOn(asked)), ['done']);
    assert.deepEqual(bench.written, [ASSESS]);
  });

  it('leaves what has waited a quarter of an hour to be looked', async () => {
    const bench = benchOver({ faults: [{ api: 'microsoft-graph', path: pathOf(AOI), status: 403 }] });
    const asked = await waitingFor(bench);
    const startedAt = bench.clock.now().getTime();
    assert.deepEqual(statesOf(await bench.carryOn(asked)), ['left']);
    const waitedInMs = bench.clock.now().getTime() - startedAt;
    assert.ok(waitedInMs >= 15 * MINUTE_IN_MS && waitedInMs < 17 * MINUTE_IN_MS, String(waitedInMs));
    assert.deepEqual(bench.written, []);
    const kinds: string[] = [];
    for await (const { kind } of auditRecords(database())) kinds.push(kind);
    assert.deepEqual(kinds.slice(-2), ['refused', 'settled']);
  });

  /** The same after the five minutes for which it is known who is in a group: he has been taken out. */
  const withoutAoi = (bench: ReturnType<typeof benchOver>) => {
    bench.clock.advance(6 * MINUTE_IN_MS);
    const without = world({
      resources: [virtualMachine('vm-01')],
      groups: [{ id: APPROVERS, members: [KEN] }],
    });
    return actingBench(database(), without, POLICY, { ...tenantOf(without), clock: bench.clock });
  };

  /** A deed of Aoi's, let by a process that could look. */
  const waitingFor = async (bench: ReturnType<typeof benchOver>): Promise<string> => {
    const able = actingBench(
      database(),
      world({ resources: [virtualMachine('vm-01')], groups: GROUPS }),
      POLICY,
    );
    const { id } = kept(await able.letBe(await able.ask('assess-now', ['vm-01'])));
    assert.equal(able.clock.now().getTime(), bench.clock.now().getTime());
    return id;
  };
});
