import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Connection } from '../../src/azure/read/clients.ts';
import { heldSignIns } from '../../src/azure/write/held-sign-ins.ts';
import { observingDoor } from '../../src/azure/write/observing-door.ts';
import { botRenderer } from '../../src/commands/bot-renderer.ts';
import { onBehalfOf } from '../../src/commands/on-behalf-of.ts';
import { connectToSandbox } from '../../src/commands/sandbox-connection.ts';
import { systemClock } from '../../src/config/system-clock.ts';
import { createEngine } from '../../src/engine/engine.ts';
import type { AzureScope } from '../../src/model/azure-scope.ts';
import type { Engine } from '../../src/model/engine.ts';
import type { People } from '../../src/model/people.ts';
import { NO_ENTITIES } from '../../src/model/question.ts';
import type { SignIns } from '../../src/model/sign-ins.ts';
import { VirtualClock } from '../../src/sandbox/virtual-clock.ts';
import { auditRecords } from '../../src/store/audit.ts';
import { storedLedger } from '../../src/store/ledger.ts';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { eventually } from '../support/eventually.ts';
import {
  type FakeTokenService,
  fakeTokenService,
  RESOURCE,
  SSO_APP,
  SSO_SECRET,
  TENANT,
} from '../support/fake-token-service.ts';
import { type Given, KEN, personal, press } from '../support/inbound.ts';
import { testDatabase } from '../support/test-database.ts';
import { virtualMachine } from '../support/world/machines.ts';
import { world } from '../support/world/world.ts';

const AOI = '0f0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c01';
const MEI = { id: '29:mei', name: 'Mei Ito', aadObjectId: '2d0a6c3e-7d57-4d3b-9b3e-6e4a6a2b1c03' };
const OFFER = { connection: 'updateops-sso', resource: RESOURCE };
const POLICY = {
  rules: [{ allow: ['*'], who: ['*'], scopes: [], approvals: 0, approvers: [] }],
  freezes: [],
};

/** Aoi may assess; Ken, and the bot itself, may read; of Mei nobody may look what she may. */
const WORLD = world({
  resources: [virtualMachine('vm-01')],
  permissions: [
    { principal: 'bot', scope: '/', actions: ['*/read'] },
    { principal: KEN.aadObjectId, scope: '/', actions: ['*/read'] },
    { principal: MEI.aadObjectId, scope: '/', actions: ['Microsoft.Compute/virtualMachines/read'] },
    { principal: AOI, scope: '/', actions: ['Microsoft.Compute/virtualMachines/*'] },
  ],
});

/** `assess-now vm-01`: an action and its machine. */
const understand: Engine['understand'] = (text) => {
  const [topic = '', ...machines] = text.split(' ');
  const asked = { text, pasted: null, locale: 'en', intent: 'act', topic, scope: 'machines' } as const;
  return { ...asked, entities: { ...NO_ENTITIES, machines }, candidates: [] };
};

const invokeReply = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

describe('a press that is carried out as who pressed', () => {
  const database = testDatabase();
  let entra: FakeTokenService;
  let bench: BotBench;
  let requests: () => readonly {
    readonly principal: string;
    readonly method: string;
    readonly path: string;
  }[];
  // The languages that the tenant speaks are loaded once, which may take longer than a card is waited for.
  before(async () => {
    const { connection, scope } = connectToSandbox(WORLD, new VirtualClock(new Date(WORLD.now)), 0);
    const asker = { actor: AOI, locale: 'en', timeZone: null, through: 'personal' } as const;
    const { plan } = await engineOver({ ...connection, scope }).answer(
      understand('assess-now vm-01', {}),
      asker,
    );
    assert.equal(plan?.permit.state, 'allowed');
  });
  beforeEach(async () => {
    entra = await fakeTokenService();
    const { sandbox, connection, scope } = connectToSandbox(WORLD, new VirtualClock(new Date(WORLD.now)), 0);
    requests = () => sandbox.tenant.requestLog.requests();
    const engine = engineOver({ ...connection, scope });
    const signIns: SignIns = heldSignIns({
      offer: OFFER,
      tenantId: TENANT,
      clientId: SSO_APP,
      exchange: onBehalfOf(
        { offer: OFFER, tenantId: TENANT, clientId: SSO_APP, secret: { clientSecret: SSO_SECRET } },
        { httpClient: entra.httpClient, disableInstanceDiscovery: true },
      ),
      // Of the library's own clock tokens are good for an hour.
      clock: systemClock,
      chance: () => 0,
      ...(connection.httpClient && { httpClient: connection.httpClient }),
    });
    bench = await botBench(database(), {
      understand,
      answer: engine.answer,
      render: botRenderer('sandbox'),
      acting: (clock) => ({
        ledger: storedLedger(database(), clock),
        door: observingDoor(connection),
        policy: POLICY,
        people: engine,
        signIns,
      }),
    });
    void bench.server.watch();
  });
  afterEach(async () => {
    await bench.close();
    await entra.close();
  });

  const cards = () =>
    bench.connector.calls.flatMap(({ id, activity }) => {
      const card = activity.attachments?.[0]?.content;
      return card === undefined ? [] : [{ id: id ?? '', text: JSON.stringify(card) }];
    });
  const latest = () => cards().at(-1) ?? assert.fail('no card');
  /** Asks for an assessment; the card of its plan and the button that lets it. */
  const planned = async (given: Given = {}) => {
    await bench.post(personal(bench.connector.serviceUrl, 'assess-now vm-01', given));
    await eventually(async () => /"verb":"ask"/.test(cards().at(-1)?.text ?? ''));
    const { id, text } = latest();
    const [, button = ''] = /"verb":"ask","data":\{"id":"([^"]+)"/.exec(text) ?? [];
    return { card: id, button };
  };
  const pressed = async (
    { card, button }: { readonly card: string; readonly button: string },
    more: Given = {},
    given: Given = {},
  ) => {
    const action = { type: 'Action.Execute', verb: 'ask', data: { id: button } };
    const value = { action, trigger: 'manual', ...more };
    const response = await bench.post(press(bench.connector.serviceUrl, card, button, { value, ...given }));
    assert.equal(response.status, 200);
    return invokeReply.parse(await response.json());
  };
  const withToken = (token: string) => ({
    authentication: { id: 'exchange', connectionName: OFFER.connection, token },
  });
  const assessed = () => requests().filter(({ path }) => /assessPatches$/.test(path));
  const atRest = () =>
    eventually(
      async () => (await database().query(`select from delivery where state = 'taken'`)).length === 0,
    );
  /** The deed has gone on until its card says this. */
  const over = async (what: RegExp) => {
    for (let rounds = 0; !what.test(latest().text); rounds += 1) {
      assert.ok(rounds < 50, latest().text.slice(0, 300));
      bench.clock.advance(5_000);
      for (const _ of ['ripened', 'taken over', 'ended']) await database().query('select 1');
      await atRest();
    }
  };

  it('asks for a token first, and does nothing until it comes', async () => {
    const plan = await planned();
    const reply = await pressed(plan);
    assert.equal(reply.statusCode, 401);
    assert.equal(reply.type, 'application/vnd.microsoft.activity.loginRequest');
    const { tokenExchangeResource, ...value } = z
      .object({
        text: z.string(),
        connectionName: z.string(),
        tokenExchangeResource: z.object({ id: z.string().min(1), uri: z.string() }),
        buttons: z.array(z.unknown()),
      })
      .parse(reply.value);
    assert.match(value.text, /Sign in/);
    assert.deepEqual([value.connectionName, tokenExchangeResource.uri], [OFFER.connection, RESOURCE]);
    assert.deepEqual(assessed(), []);
    assert.deepEqual(await kindsOf(), []);
  });

  it('is carried out with the token that comes, in his name, and the token is nowhere to be found', async () => {
    const plan = await planned();
    await pressed(plan);
    const reply = await pressed(plan, withToken(entra.teamsToken(AOI)));
    assert.equal(reply.type, 'application/vnd.microsoft.card.adaptive');
    await over(/Done/);
    assert.deepEqual(new Set(assessed().map(({ principal }) => principal)), new Set([AOI]));
    assert.deepEqual(entra.asked, [
      {
        tenant: TENANT,
        scope: 'https://management.azure.com/user_impersonation openid profile offline_access',
        use: 'on_behalf_of',
        isGiven: true,
      },
    ]);
    const written = [
      JSON.stringify(bench.log),
      JSON.stringify(bench.connector.calls),
      ...(await everythingStored()),
    ];
    assert.equal(entra.tokens.length, 2);
    for (const token of entra.tokens)
      for (const text of written) assert.ok(!text.includes(token.split('.')[2] ?? token), text.slice(0, 200));
  });

  it('asks for no token again while there is one', async () => {
    await pressed(await planned(), withToken(entra.teamsToken(AOI)));
    await over(/Done/);
    const reply = await pressed(await planned());
    assert.equal(reply.type, 'application/vnd.microsoft.card.adaptive');
    assert.equal(entra.asked.length, 1);
  });

  it('asks for no token where nothing is let', async () => {
    const plan = await planned();
    await pressed(plan, withToken(entra.teamsToken(AOI)));
    await over(/Check again/);
    const [, button = ''] =
      /"title":"Check again","verb":"ask","data":\{"id":"([^"]+)"/.exec(latest().text) ?? [];
    const reply = await pressed({ card: plan.card, button }, {}, { from: KEN });
    assert.notEqual(reply.statusCode, 401);
  });

  it('is refused where his own roles are known not to allow it, with the smallest that does', async () => {
    const plan = await planned({ from: KEN });
    await pressed(plan, withToken(entra.teamsToken(KEN.aadObjectId)), { from: KEN });
    await eventually(async () => /your roles do not allow/.test(latest().text));
    assert.match(
      latest().text,
      /assessPatches\/action on vm-01.*built-in role that does: Virtual Machine Contributor/,
    );
    assert.deepEqual(assessed(), []);
    assert.deepEqual(await kindsOf(), ['refused']);
  });

  it('fails by his own roles where nobody could look, and says which is missing', async () => {
    const plan = await planned({ from: MEI });
    await pressed(plan, withToken(entra.teamsToken(MEI.aadObjectId)), { from: MEI });
    await over(/AuthorizationFailed/);
    assert.match(latest().text, /smallest built-in role that has it is Virtual Machine Contributor/);
    assert.deepEqual(new Set(assessed().map(({ principal }) => principal)), new Set([MEI.aadObjectId]));
  });

  const refusals: readonly (readonly [
    what: string,
    token: () => string,
    refuses: string | null,
    isAsked: boolean,
  ])[] = [
    ['somebody else’s', () => entra.teamsToken(KEN.aadObjectId), null, false],
    ['for another app', () => entra.teamsToken(AOI, { aud: 'https://graph.microsoft.com' }), null, false],
    ['of another tenant', () => entra.teamsToken(AOI, { tid: SSO_APP }), null, false],
    ['forged', () => `${entra.teamsToken(AOI).split('.').slice(0, 2).join('.')}.AAAA`, null, true],
    ['of whom nobody has consented for', () => entra.teamsToken(AOI), 'invalid_grant', true],
  ];
  for (const [what, token, refuses, isAsked] of refusals)
    it(`does nothing with a token that is ${what}`, async () => {
      const plan = await planned();
      entra.refuse(refuses);
      const reply = await pressed(plan, withToken(token()));
      assert.equal(reply.statusCode, 412);
      assert.equal(reply.type, 'application/vnd.microsoft.error.preconditionFailed');
      assert.equal(
        entra.asked.some(({ isGiven }) => !isGiven),
        isAsked,
      );
      assert.deepEqual(assessed(), []);
      assert.deepEqual(await kindsOf(), []);
      assert.ok(bench.log.some(({ code }) => code === 'TEAMS_SIGN_IN'));
      assert.equal((await pressed(plan)).statusCode, 401);
    });

  it('takes a token that a client brings by itself, and says where it is none', async () => {
    const exchanging = (token: string) =>
      bench.post(
        personal(bench.connector.serviceUrl, null, {
          type: 'invoke',
          name: 'signin/tokenExchange',
          value: { id: 'exchange', connectionName: OFFER.connection, token },
        }),
      );
    const refused = await exchanging(entra.teamsToken(KEN.aadObjectId));
    assert.equal(refused.status, 412);
    assert.deepEqual(await refused.json(), {
      id: 'exchange',
      connectionName: OFFER.connection,
      failureDetail: 'TEAMS_SIGN_IN',
    });
    assert.equal((await exchanging(entra.teamsToken(AOI))).status, 200);
    assert.equal((await pressed(await planned())).type, 'application/vnd.microsoft.card.adaptive');
  });

  it('is refused where an old client sends the press as a message, which no token comes with', async () => {
    const { card, button } = await planned();
    await bench.post(personal(bench.connector.serviceUrl, null, { replyToId: card, value: { id: button } }));
    await eventually(async () => /carried out as you/.test(latest().text));
    assert.deepEqual(assessed(), []);
  });

  const kindsOf = async () => {
    const kinds: string[] = [];
    for await (const { kind } of auditRecords(database())) kinds.push(kind);
    return kinds;
  };
  const everythingStored = async () => {
    const tables = z
      .array(z.object({ name: z.string() }))
      .parse(
        await database().query(
          `select table_name as name from information_schema.tables where table_schema = 'public'`,
        ),
      );
    assert.ok(tables.length > 5);
    return Promise.all(
      tables.map(async ({ name }) => JSON.stringify(await database().query(`select * from "${name}"`))),
    );
  };
});

function engineOver(connection: Connection & { readonly scope: AzureScope }): Engine & People {
  return createEngine({
    ...connection,
    tenant: 'sandbox',
    policy: POLICY,
    learnt: NOTHING_LEARNT,
    reportError: (error) => {
      throw error;
    },
  });
}

/** No words are understood here. */
const NOTHING_LEARNT = {
  known: { features: new Uint32Array(), rarities: new Float64Array() },
  weights: { classCount: 0, values: new Float32Array() },
};
