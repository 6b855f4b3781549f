import assert from 'node:assert/strict';
import { z } from 'zod';
import { createWriteDoor } from '../../src/azure/write/write-door.ts';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { Policy } from '../../src/model/policy.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { storedLedger } from '../../src/store/ledger.ts';
import { seenCard } from '../conversations/support/seen-card.ts';
import { roundOver } from '../support/at-rest.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { eventually } from '../support/eventually.ts';
import { type Given, groupChat, KEN, personal, press } from '../support/inbound.ts';
import { testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const AOI = { id: '29:person', name: 'Aoi Sato', aadObjectId: '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01' };
const MEI = { id: '29:mei', name: 'Mei Ito', aadObjectId: '2d0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03' };
const RIN = { id: '29:rin', name: 'Rin Abe', aadObjectId: '3c0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c04' };
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
  let bench: BotBench;
  afterEach(() => bench.close());

  const began = async (members = 3, keys: object = {}) => {
    const groups = [{ id: GROUP, members: [MEI.aadObjectId] }];
    const tenant = world({ resources: [virtualMachine('vm-01')], groups, ...keys });
    const { connection, scope } = connectToSandbox(tenant, new VirtualClock(new Date(tenant.now)), 0);
    const engine = createEngine({
      ...connection,
      scope,
      tenant: 'sandbox',
      policy: POLICY,
      reportError: (error) => {
        throw error;
      },
    });
    bench = await botBench(database(), {
      understand: (text) => ({
        text,
        pasted: null,
        locale: 'en',
        intent: 'act',
        topic: 'install-updates',
        scope: 'machines',
        entities: { ...NO_ENTITIES, machines: ['vm-01'] },
        candidates: [],
      }),
      answer: engine.answer,
      render: botRenderer('sandbox'),
      acting: (clock) => ({
        ledger: storedLedger(database(), clock),
        door: createWriteDoor(connection),
        policy: POLICY,
        people: engine,
      }),
    });
    bench.connector.members = Array.from({ length: members }, (_, index) =>
      index === 0 ? AOI : index === 1 ? KEN : { ...MEI, id: `29:member-${index}`, aadObjectId: `${index}` },
    );
    void bench.server.watch();
  };

  const shown = () =>
    bench.connector.calls.flatMap(({ id, activity }) => {
      const card = activity.attachments?.[0]?.content;
      return card === undefined ? [] : [{ id: id ?? '', card }];
    });
  const latest = () => shown().at(-1) ?? assert.fail('no card');
  const { conversation } = groupChat('', '');

  const invoked = async (value: Given) => {
    const response = await bench.post(value);
    assert.equal(response.status, 200);
    return invokeReply.parse(await response.json());
  };
  const pressed = (title: string, from: Given, on = latest(), filled: Given = {}) => {
    const { buttons } = seenCard(on.card);
    const id = buttons.find((each) => each.title === title)?.id ?? assert.fail(JSON.stringify(buttons));
    return invoked(press(bench.connector.serviceUrl, on.id, id, { from, conversation }, filled));
  };
  /** As a client of Teams does by itself when somebody looks at the card. */
  const looked = (from: Given | null, on = latest(), given: Given = {}) => {
    const { action } = refreshOf(on.card) ?? assert.fail('it is the same for all');
    const value = { action, trigger: 'automatic' };
    return invoked(
      press(bench.connector.serviceUrl, on.id, '', {
        value,
        conversation,
        from: from ?? { id: '29:nobody' },
        ...given,
      }),
    );
  };
  const buttonsFor = async (from: Given | null, on = latest()) =>
    seenCard((await looked(from, on)).value).buttons.map(({ title }) => title);

  /** An installation that Aoi has asked for, and that waits. */
  const waiting = async () => {
    await bench.post(groupChat(bench.connector.serviceUrl, 'install'));
    await eventually(async () => shown().length > 0 && seenCard(latest().card).buttons.length > 0);
    const reply = await pressed('Ask 2 people for approval', AOI);
    await eventually(async () => refreshOf(latest().card) !== null);
    return reply;
  };
  const rows = async () =>
    Promise.all(
      ['card', 'delivery', 'audit', 'deed', 'deed_approval'].map(async (table) =>
        JSON.stringify(await database().query(`select * from ${table} order by 1, 2`)),
      ),
    );

  it('has every button where nobody is told apart, as clients do that know no views', async () => {
    await began();
    await waiting();
    const { buttons, lines } = seenCard(latest().card);
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
    for (const who of [AOI, KEN, MEI, RIN, null]) offered.push(await buttonsFor(who));
    assert.deepEqual(offered, [[TAKE_BACK, GLASS], [APPROVE, DENY], [APPROVE, DENY], [], []]);
  });

  it('changes nothing by being looked at', async () => {
    await began();
    await waiting();
    const before = await rows();
    const calls = bench.connector.calls.length;
    for (const who of [AOI, KEN, MEI, RIN, null]) await looked(who);
    assert.deepEqual(await rows(), before);
    assert.equal(bench.connector.calls.length, calls);
  });

  it('asks to be looked at again by itself, also where it has been', async () => {
    await began();
    await waiting();
    const { value } = await looked(KEN);
    assert.deepEqual(refreshOf(value), refreshOf(latest().card));
  });

  it('is answered to who presses with what he may do next', async () => {
    await began();
    const reply = await waiting();
    assert.deepEqual(titlesOf(reply.value), [TAKE_BACK, GLASS]);
    const approved = await pressed(APPROVE, KEN);
    assert.deepEqual(titlesOf(approved.value), []);
    await eventually(async () => /1 of 2/.test(JSON.stringify(latest().card)));
    assert.deepEqual(await buttonsFor(KEN), []);
    assert.deepEqual(await buttonsFor(MEI), [APPROVE, DENY]);
  });

  it('takes the press of a view as one of the card', async () => {
    await began();
    await waiting();
    const { id } = latest();
    const own = { id, card: (await looked(AOI)).value ?? null };
    await pressed(TAKE_BACK, AOI, own);
    await eventually(async () => /Denied: nothing was sent/.test(JSON.stringify(latest().card)));
    assert.equal(refreshOf(latest().card), null);
  });

  it('shows how it stands now to whose client asks by an earlier card', async () => {
    await began();
    await waiting();
    const earlier = latest();
    await pressed(DENY, KEN);
    const { value } = await looked(KEN, earlier);
    assert.match(JSON.stringify(value), /Denied: nothing was sent/);
    assert.deepEqual(titlesOf(value), []);
  });

  it('says why it does not offer what nobody could look up', async () => {
    const path = `/v1.0/users/${RIN.aadObjectId}/checkMemberGroups`;
    await began(3, { faults: [{ api: 'microsoft-graph', path, status: 403 }] });
    await waiting();
    const { value } = await looked(RIN);
    assert.deepEqual(titlesOf(value), []);
    assert.match(JSON.stringify(value), /GroupMember\.Read\.All/);
  });

  it('is not shown in another conversation, nor for what is no card of this bot', async () => {
    await began();
    await waiting();
    const elsewhere = personal('', '').conversation;
    const reply = await looked(KEN, latest(), { conversation: elsewhere });
    assert.equal(reply.type, 'application/vnd.microsoft.activity.message');
    const action = { type: 'Action.Execute', verb: 'view', data: { id: 'nothing' } };
    const unknown = await looked(KEN, latest(), { value: { action, trigger: 'automatic' } });
    assert.equal(unknown.type, 'application/vnd.microsoft.activity.message');
  });

  it('is the same for all once it is decided', async () => {
    await began();
    await waiting();
    await pressed(GLASS, AOI, latest(), { reason: 'exploited, nobody on call' });
    await eventually(async () => {
      bench.clock.advance(5_000);
      await roundOver(database());
      return /Done/.test(JSON.stringify(latest().card));
    });
    assert.equal(refreshOf(latest().card), null);
  });

  for (const [members, userIds] of [
    [60, undefined],
    [61, [AOI.id, KEN.id]],
  ] as const)
    it(`of ${members} is asked for by ${userIds === undefined ? 'every client' : 'those whom it concerns'}`, async () => {
      await began(members);
      await waiting();
      assert.deepEqual(refreshOf(latest().card)?.userIds, userIds);
      // Who is not named may ask by hand.
      assert.deepEqual(await buttonsFor(MEI), [APPROVE, DENY]);
    });

  it('has no views where nobody else reads along, but what whoever asked may do', async () => {
    await began();
    await bench.post(personal(bench.connector.serviceUrl, 'install'));
    await eventually(async () => shown().length > 0 && seenCard(latest().card).buttons.length > 0);
    const { id, card } = latest();
    const button = seenCard(card).buttons[0]?.id ?? '';
    const reply = await invoked(press(bench.connector.serviceUrl, id, button));
    assert.deepEqual(titlesOf(reply.value), [TAKE_BACK, GLASS]);
    assert.equal(refreshOf(reply.value), null);
  });
});

const invokeReply = z.object({ statusCode: z.literal(200), type: z.string(), value: z.unknown() });

function titlesOf(card: unknown): readonly string[] {
  return seenCard(card).buttons.map(({ title }) => title);
}

function refreshOf(card: unknown) {
  const refresh = z.object({
    action: z.object({
      type: z.literal('Action.Execute'),
      verb: z.literal('view'),
      data: z.object({ id: z.string() }),
    }),
    userIds: z.array(z.string()).optional(),
  });
  return z.object({ refresh }).safeParse(card).data?.refresh ?? null;
}
