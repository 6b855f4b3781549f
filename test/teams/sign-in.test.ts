import assert from 'node:assert/strict';
import { z } from 'zod';
import { HOUR_IN_MS } from '../../src/model/instant.ts';
import { auditRecords } from '../../src/store/audit.ts';
import { eventually } from '../support/eventually.ts';
import { RESOURCE, SSO_APP, TENANT } from '../support/fake-token-service.ts';
import { type Given, KEN, personal } from '../support/inbound.ts';
import { testDatabase } from '../support/test-database.ts';
import { AOI, MEI, OFFER, RIN, signInBench, withToken } from './support/sign-in-bench.ts';

describe('a press that is carried out as who pressed', () => {
  const database = testDatabase();
  const own = signInBench(database);
  const { latest, button, planned, pressed, written, over } = own;

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
    assert.deepEqual(written(), []);
    assert.deepEqual(await kindsOf(), []);
  });

  it('is carried out with the token that comes, in his name, and the token is nowhere to be found', async () => {
    const plan = await planned();
    await pressed(plan);
    const reply = await pressed(plan, withToken(own.entra.teamsToken(AOI)));
    assert.equal(reply.type, 'application/vnd.microsoft.card.adaptive');
    await over(/Done/);
    assert.deepEqual(new Set(written().map(({ principal }) => principal)), new Set([AOI]));
    assert.deepEqual(own.entra.asked, [
      {
        tenant: TENANT,
        scope: 'https://management.azure.com/user_impersonation openid profile offline_access',
        use: 'on_behalf_of',
        isGiven: true,
      },
    ]);
    const texts = [
      JSON.stringify(own.bench.log),
      JSON.stringify(own.bench.connector.calls),
      ...(await everythingStored()),
    ];
    assert.equal(own.entra.tokens.length, 2);
    for (const token of own.entra.tokens)
      for (const text of texts) assert.ok(!text.includes(token.split('.')[2] ?? token), text.slice(0, 200));
  });

  it('asks for no token again while there is one', async () => {
    await pressed(await planned(), withToken(own.entra.teamsToken(AOI)));
    await over(/Done/);
    const reply = await pressed(await planned());
    assert.equal(reply.type, 'application/vnd.microsoft.card.adaptive');
    assert.equal(own.entra.asked.length, 1);
  });

  it('asks for no token where nothing is let', async () => {
    const plan = await planned();
    await pressed(plan, withToken(own.entra.teamsToken(AOI)));
    await over(/Check again/);
    const reply = await pressed(button('Check again'), {}, { from: KEN });
    assert.notEqual(reply.statusCode, 401);
  });

  it('is refused where his own roles are known not to allow it, with the smallest that does', async () => {
    const plan = await planned({ from: KEN });
    await pressed(plan, withToken(own.entra.teamsToken(KEN.aadObjectId)), { from: KEN });
    await eventually(async () => /your roles do not allow/.test(latest()));
    assert.match(
      latest(),
      /assessPatches\/action on vm-01.*built-in role that does: Virtual Machine Contributor/,
    );
    assert.deepEqual(written(), []);
    assert.deepEqual(await kindsOf(), ['refused']);
  });

  it('fails by his own roles where nobody could look, and says which is missing', async () => {
    const plan = await planned({ from: MEI });
    await pressed(plan, withToken(own.entra.teamsToken(MEI.aadObjectId)), { from: MEI });
    await over(/AuthorizationFailed/);
    assert.match(latest(), /smallest built-in role that has it is Virtual Machine Contributor/);
    assert.deepEqual(new Set(written().map(({ principal }) => principal)), new Set([MEI.aadObjectId]));
  });

  const refusals: readonly (readonly [
    what: string,
    token: () => string,
    refuses: string | null,
    isAsked: boolean,
  ])[] = [
    ['somebody else’s', () => own.entra.teamsToken(KEN.aadObjectId), null, false],
    ['for another app', () => own.entra.teamsToken(AOI, { aud: 'https://graph.microsoft.com' }), null, false],
    ['of another tenant', () => own.entra.teamsToken(AOI, { tid: SSO_APP }), null, false],
    ['forged', () => `${own.entra.teamsToken(AOI).split('.').slice(0, 2).join('.')}.AAAA`, null, true],
    ['of whom nobody has consented for', () => own.entra.teamsToken(AOI), 'invalid_grant', true],
  ];
  for (const [what, token, refuses, isAsked] of refusals)
    it(`does nothing with a token that is ${what}`, async () => {
      const plan = await planned();
      own.entra.refuse(refuses);
      const reply = await pressed(plan, withToken(token()));
      assert.equal(reply.statusCode, 412);
      assert.equal(reply.type, 'application/vnd.microsoft.error.preconditionFailed');
      assert.equal(
        own.entra.asked.some(({ isGiven }) => !isGiven),
        isAsked,
      );
      assert.deepEqual(written(), []);
      assert.deepEqual(await kindsOf(), []);
      assert.ok(own.bench.log.some(({ code }) => code === 'TEAMS_SIGN_IN'));
      assert.equal((await pressed(plan)).statusCode, 401);
    });

  const previews: readonly (readonly [
    what: string,
    from: Given,
    isSignedIn: boolean,
    says: RegExp,
    isOffered: boolean,
  ])[] = [
    ['who has not signed in that it is seen at the press', KEN, false, /checked when you press/, true],
    ['of whom nobody could look the same', MEI, true, /checked when you press/, true],
    ['whose roles allow it that they do', RIN, true, /your own Azure roles allow it/, true],
    [
      'whose roles do not which permission is missing, with the smallest role, and no button',
      KEN,
      true,
      /assessPatches\/action on vm-01.*built-in role that does: Virtual Machine Contributor/,
      false,
    ],
  ];
  for (const [what, from, isSignedIn, says, isOffered] of previews)
    it(`is told in the preview to one ${what}`, async () => {
      const token = own.entra.teamsToken(String(from.aadObjectId));
      if (isSignedIn) assert.equal((await exchanging(token, { from })).status, 200);
      await own.bench.post(personal(own.bench.connector.serviceUrl, 'assess-now vm-01', { from }));
      await own.bench.connector.until((calls) => calls.length > 2);
      assert.match(latest(), says);
      assert.equal(/"title":"Carry it out"/.test(latest()), isOffered);
      assert.deepEqual(await kindsOf(), []);
    });

  const exchanging = (token: string, given: Given = {}) =>
    own.bench.post(
      personal(own.bench.connector.serviceUrl, null, {
        type: 'invoke',
        name: 'signin/tokenExchange',
        value: { id: 'exchange', connectionName: OFFER.connection, token },
        ...given,
      }),
    );

  it('takes a token that a client brings by itself, and says where it is none', async () => {
    const refused = await exchanging(own.entra.teamsToken(KEN.aadObjectId));
    assert.equal(refused.status, 412);
    assert.deepEqual(await refused.json(), {
      id: 'exchange',
      connectionName: OFFER.connection,
      failureDetail: 'TEAMS_SIGN_IN',
    });
    assert.equal((await exchanging(own.entra.teamsToken(AOI))).status, 200);
    assert.equal((await pressed(await planned())).type, 'application/vnd.microsoft.card.adaptive');
  });

  it('is refused where an old client sends the press as a message, which no token comes with', async () => {
    const { card, button } = await planned();
    await own.bench.post(
      personal(own.bench.connector.serviceUrl, null, { replyToId: card, value: { id: button } }),
    );
    await eventually(async () => /carried out as you/.test(latest()));
    assert.deepEqual(written(), []);
  });

  it('asks for a token again where the first is over and the glass is broken, for that is sent at once', async () => {
    await pressed(await planned({}, 'install-updates vm-01'), withToken(own.entra.teamsToken(AOI)));
    await eventually(async () => /Waits for approval/.test(latest()));
    const glass = button('Emergency: without approval');
    const filled = { reason: 'exploited, and nobody is on call' };
    own.age(HOUR_IN_MS);
    const reply = await pressed(glass, {}, {}, filled);
    assert.equal(reply.type, 'application/vnd.microsoft.activity.loginRequest');
    assert.deepEqual(await kindsOf(), ['requested']);
    own.age(-HOUR_IN_MS);
    await pressed(glass, withToken(own.entra.teamsToken(AOI)), {}, filled);
    await over(/Done/);
    assert.deepEqual(
      written().map(({ path, principal }) => [path.split('/').at(-1), principal]),
      [['installPatches', AOI]],
    );
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
