import assert from 'node:assert/strict';
import type { Policy, PolicyRule } from '../../src/model/policy.ts';
import type { OwnRoles } from '../../src/model/sign-ins.ts';
import { eventually } from '../support/eventually.ts';
import { type Given, KEN, personal } from '../support/inbound.ts';
import { testDatabase } from '../support/test-database.ts';
import {
  AOI,
  MEI,
  RIN,
  refreshOf,
  titlesOf,
  type ViewBench,
  type ViewBenchSetup,
  viewBench,
} from './support/view-bench.ts';

const GROUP = 'aaaa0000-0000-4000-8000-000000000002';
const CARRY_OUT = 'Carry it out';
const ASK = 'Ask for approval';

const rule = (who: string, approvals = 0): PolicyRule => ({
  allow: ['assess-now'],
  who: [who],
  scopes: [],
  approvals,
  approvers: approvals === 0 ? [] : ['*'],
});
/** Aoi assesses by herself, Ken asks somebody, Mei is in a group; Rin may not. */
const POLICY: Policy = {
  rules: [rule(AOI.aadObjectId), rule(KEN.aadObjectId, 1), rule(`group:${GROUP}`)],
  freezes: [],
};

describe('a card with a plan among several people', () => {
  const database = testDatabase();
  let own: ViewBench;
  afterEach(() => own.bench.close());

  const began = async (setup: Partial<ViewBenchSetup> = {}) => {
    const groups = [{ id: GROUP, members: [MEI.aadObjectId] }];
    const action = 'assess-now';
    own = await viewBench(database(), { policy: POLICY, action, ...setup, keys: { groups, ...setup.keys } });
    await own.said();
  };
  const textFor = async (who: Given | null) => JSON.stringify((await own.looked(who)).value);

  it('offers each what the policy lets him do, and tells the others why it does not', async () => {
    await began();
    const offered = [];
    for (const who of [AOI, KEN, MEI, RIN, null]) offered.push(await own.buttonsFor(who));
    assert.deepEqual(offered, [[CARRY_OUT], [ASK], [CARRY_OUT], [], []]);
    assert.match(await textFor(RIN), /policy does not allow you assess-now\. It allows: 0f0a6c3e/);
    assert.match(await textFor(null), /does not say who asks/);
  });

  it('shows each the plan that was posted', async () => {
    await began();
    for (const who of [AOI, RIN]) {
      const text = await textFor(who);
      assert.match(text, /Preview for vm-01: nothing has been changed/);
      assert.match(text, /POST https:\/\/management\.azure\.com.*assessPatches/);
    }
  });

  it('offers it to who may where whoever asked may not', async () => {
    await began({ policy: { ...POLICY, rules: [rule(KEN.aadObjectId, 0)] } });
    assert.deepEqual(titlesOf(own.latest().card), []);
    const view = { id: own.latest().id, card: (await own.looked(KEN)).value };
    await own.pressed(CARRY_OUT, KEN, view);
    await eventually(async () => /Under way/.test(JSON.stringify(own.latest().card)));
  });

  it('goes by the time at which it is looked at', async () => {
    const from = '2026-11-20T09:30:00Z';
    const freezes = [{ from, to: '2026-11-21T00:00:00Z', reason: 'year end' }];
    const action = 'install-updates';
    await began({ action, policy: { rules: [{ ...rule('*'), allow: ['*'] }], freezes } });
    assert.deepEqual(await own.buttonsFor(KEN), [CARRY_OUT]);
    own.bench.clock.advance(Date.parse(from) - own.bench.clock.now().getTime());
    assert.deepEqual(await own.buttonsFor(KEN), []);
    assert.match(await textFor(KEN), /frozen until.*year end/);
  });

  it('changes nothing by being looked at, and reads nothing of Azure', async () => {
    await began();
    const before = await own.rows();
    const { read, connector } = own.bench;
    const [reads, calls] = [read.length, connector.calls.length];
    for (const who of [AOI, KEN, MEI, RIN, null]) await own.looked(who);
    assert.deepEqual(await own.rows(), before);
    assert.deepEqual([read.length, connector.calls.length], [reads, calls]);
  });

  it('stays with whoever asked where somebody presses who may not', async () => {
    await began();
    const reply = await own.pressed(CARRY_OUT, RIN);
    assert.match(JSON.stringify(reply.value), /Not carried out: The policy does not allow you assess-now/);
    assert.deepEqual(titlesOf(reply.value), []);
    await eventually(async () => /Not carried out/.test(JSON.stringify(own.latest().card)));
    assert.doesNotMatch(await textFor(AOI), /Not carried out/);
    const view = { id: own.latest().id, card: (await own.looked(AOI)).value };
    await own.pressed(CARRY_OUT, AOI, view);
    await eventually(async () => /Under way/.test(JSON.stringify(own.latest().card)));
    assert.equal(refreshOf(own.latest().card), null);
  });

  it('is offered to nobody where the roles of whom it would be sent as do not allow it', async () => {
    const permission = 'Microsoft.Compute/virtualMachines/assessPatches/action';
    const lacking: OwnRoles = { state: 'lacks', resource: '/subscriptions/s/vm-01', permission };
    await began({ sentAs: { roles: () => Promise.resolve(lacking) } });
    for (const who of [AOI, KEN, MEI]) {
      assert.deepEqual(await own.buttonsFor(who), []);
      assert.match(await textFor(who), /acting identity.*The smallest built-in role that does: Virtual/);
    }
    assert.match(await textFor(RIN), /acting identity/);
  });

  for (const [members, userIds] of [
    [60, undefined],
    [61, [AOI.id, KEN.id]],
  ] as const)
    it(`of ${members} is asked for by ${userIds === undefined ? 'every client' : 'whoever asked and whom the policy names'}`, async () => {
      await began({ members });
      assert.deepEqual(refreshOf(own.latest().card)?.userIds, userIds);
    });

  it('has no views where nobody else reads along', async () => {
    await began();
    await own.bench.post(personal(own.bench.connector.serviceUrl, 'assess'));
    await eventually(
      async () => refreshOf(own.latest().card) === null && titlesOf(own.latest().card).length > 0,
    );
    assert.deepEqual(titlesOf(own.latest().card), [CARRY_OUT]);
  });
});
