import assert from 'node:assert/strict';
import type { Policy } from '../../src/model/policy.ts';
import { seenCard } from '../conversations/support/seen-card.ts';
import { roundOver } from '../support/at-rest.ts';
import { eventually } from '../support/eventually.ts';
import { KEN, personal } from '../support/inbound.ts';
import { testDatabase } from '../support/test-database.ts';
import { AOI, MEI, RIN, refreshOf, titlesOf, type ViewBench, viewBench } from './support/view-bench.ts';

const GROUP = 'aaaa0000-0000-4000-8000-000000000002';
const APPROVE = 'Approve';
const DENY = 'Deny';
const TAKE_BACK = 'Take it back';
const GLASS = 'Emergency: without approval';
const ALL = [APPROVE, DENY, GLASS];

/** Aoi asks; Ken approves by name, Mei by her group; Aoi may do without in an emergency. */
const POLICY: Policy = {
  rules: [
    {
      allow: ['install-updates'],
      who: ['*'],
      scopes: [],
      approvals: 2,
      approvers: [KEN.aadObjectId, `group:${GROUP}`],
      breakGlass: [AOI.aadObjectId],
    },
  ],
  freezes: [],
};

describe('a card that waits for approval among several people', () => {
  const database = testDatabase();
  let own: ViewBench;
  afterEach(() => own.bench.close());

  const began = async (members = 3, keys: object = {}) => {
    const groups = [{ id: GROUP, members: [MEI.aadObjectId] }];
    own = await viewBench(database(), {
      policy: POLICY,
      action: 'install-updates',
      members,
      keys: { groups, ...keys },
    });
  };
  /** An installation that Aoi has asked for, and that waits. */
  const waiting = async () => {
    await own.said();
    const reply = await own.pressed('Ask 2 people for approval', AOI);
    await eventually(async () => /Waits for approval/.test(JSON.stringify(own.latest().card)));
    return reply;
  };

  it('has every button where nobody is told apart, as clients do that know no views', async () => {
    await began();
    await waiting();
    const { buttons, lines } = seenCard(own.latest().card);
    assert.deepEqual(
      buttons.map(({ title }) => title),
      ALL,
    );
    assert.match(lines.join('\n'), new RegExp(`May approve.*${KEN.aadObjectId}.*group:${GROUP}`));
  });

  it('offers each what he may decide, and nothing to whom nothing is let', async () => {
    await began();
    await waiting();
    const offered = [];
    for (const who of [AOI, KEN, MEI, RIN, null]) offered.push(await own.buttonsFor(who));
    assert.deepEqual(offered, [[TAKE_BACK, GLASS], [APPROVE, DENY], [APPROVE, DENY], [], []]);
  });

  it('changes nothing by being looked at', async () => {
    await began();
    await waiting();
    const before = await own.rows();
    const calls = own.bench.connector.calls.length;
    for (const who of [AOI, KEN, MEI, RIN, null]) await own.looked(who);
    assert.deepEqual(await own.rows(), before);
    assert.equal(own.bench.connector.calls.length, calls);
  });

  it('asks to be looked at again by itself, also where it has been', async () => {
    await began();
    await waiting();
    const { value } = await own.looked(KEN);
    assert.deepEqual(refreshOf(value), refreshOf(own.latest().card));
  });

  it('is answered to who presses with what he may do next', async () => {
    await began();
    const reply = await waiting();
    assert.deepEqual(titlesOf(reply.value), [TAKE_BACK, GLASS]);
    const approved = await own.pressed(APPROVE, KEN);
    assert.deepEqual(titlesOf(approved.value), []);
    await eventually(async () => /1 of 2/.test(JSON.stringify(own.latest().card)));
    assert.deepEqual(await own.buttonsFor(KEN), []);
    assert.deepEqual(await own.buttonsFor(MEI), [APPROVE, DENY]);
  });

  it('takes the press of a view as one of the card', async () => {
    await began();
    await waiting();
    const { id } = own.latest();
    const view = { id, card: (await own.looked(AOI)).value };
    await own.pressed(TAKE_BACK, AOI, view);
    await eventually(async () => /Denied: nothing was sent/.test(JSON.stringify(own.latest().card)));
    assert.equal(refreshOf(own.latest().card), null);
  });

  it('shows how it stands now to whose client asks by an earlier card', async () => {
    await began();
    await waiting();
    const earlier = own.latest();
    await own.pressed(DENY, KEN);
    const { value } = await own.looked(KEN, earlier);
    assert.match(JSON.stringify(value), /Denied: nothing was sent/);
    assert.deepEqual(titlesOf(value), []);
  });

  it('says why it does not offer what nobody could look up', async () => {
    const path = `/v1.0/users/${RIN.aadObjectId}/checkMemberGroups`;
    await began(3, { faults: [{ api: 'microsoft-graph', path, status: 403 }] });
    await waiting();
    const { value } = await own.looked(RIN);
    assert.deepEqual(titlesOf(value), []);
    assert.match(JSON.stringify(value), /GroupMember\.Read\.All/);
  });

  it('is not shown in another conversation, nor for what is no card of this bot', async () => {
    await began();
    await waiting();
    const elsewhere = personal('', '').conversation;
    const reply = await own.looked(KEN, own.latest(), { conversation: elsewhere });
    assert.equal(reply.type, 'application/vnd.microsoft.activity.message');
    const action = { type: 'Action.Execute', verb: 'view', data: { id: 'nothing' } };
    const unknown = await own.looked(KEN, own.latest(), { value: { action, trigger: 'automatic' } });
    assert.equal(unknown.type, 'application/vnd.microsoft.activity.message');
  });

  it('is the same for all once it is decided', async () => {
    await began();
    await waiting();
    await own.pressed(GLASS, AOI, own.latest(), { reason: 'exploited, nobody on call' });
    await eventually(async () => {
      own.bench.clock.advance(5_000);
      await roundOver(database());
      return /Done/.test(JSON.stringify(own.latest().card));
    });
    assert.equal(refreshOf(own.latest().card), null);
  });

  for (const [members, userIds] of [
    [60, undefined],
    [61, [AOI.id, KEN.id]],
  ] as const)
    it(`of ${members} is asked for by ${userIds === undefined ? 'every client' : 'those whom it concerns'}`, async () => {
      await began(members);
      await waiting();
      assert.deepEqual(refreshOf(own.latest().card)?.userIds, userIds);
      // Who is not named may ask by hand.
      assert.deepEqual(await own.buttonsFor(MEI), [APPROVE, DENY]);
    });

  it('has no views where nobody else reads along, but what whoever asked may do', async () => {
    await began();
    await own.bench.post(personal(own.bench.connector.serviceUrl, 'install'));
    await eventually(async () => own.bench.connector.calls.some(({ activity }) => activity.attachments));
    await eventually(async () => titlesOf(own.latest().card).length > 0);
    const { conversation } = personal('', '');
    const reply = await own.pressed(
      'Ask 2 people for approval',
      { ...AOI },
      own.latest(),
      {},
      { conversation },
    );
    assert.deepEqual(titlesOf(reply.value), [TAKE_BACK, GLASS]);
    assert.equal(refreshOf(reply.value), null);
  });
});
