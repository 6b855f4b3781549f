import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BotBench, botBench } from '../support/bot-bench.ts';
import { type HandClock, handClock } from '../support/hand-clock.ts';
import { type Given, personal } from '../support/inbound.ts';
import { testDatabase } from '../support/test-database.ts';
import {
  APP_ID,
  CLAIMS,
  GOOD,
  HEADER,
  IDENTITY,
  KEY,
  NOW_IN_S,
  OTHER_KEY,
  type Provider,
  START,
  TEAMS,
  token,
} from './channel-tokens.ts';

describe('a token of the Bot Framework', () => {
  const database = testDatabase();
  let provider: Provider;
  let asked: string[];
  let issuer: Server;
  let bench: BotBench;
  let clock: HandClock;

  before(async () => {
    issuer = createServer((request, response) => {
      asked.push(request.url ?? '');
      provider(request.url ?? '', response, `http://${request.headers.host}`);
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    issuer.closeAllConnections();
    issuer.close();
  });
  beforeEach(async () => {
    provider = GOOD;
    asked = [];
    clock = handClock(START);
    const metadataUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/metadata`;
    bench = await botBench(database(), { identity: IDENTITY, clock, metadataUrl });
  });
  afterEach(() => bench.close());

  /** Posts something that the bot has nothing to say to. */
  const statusOf = async (authorization: string, given: Given = {}): Promise<number> => {
    const activity = personal(TEAMS, null, { type: 'messageReaction', ...given });
    const response = await bench.post(activity, authorization === '' ? {} : { authorization });
    await response.arrayBuffer();
    return response.status;
  };
  const bearer = (claims: unknown, header: unknown = HEADER, key = KEY.privateKey) =>
    `Bearer ${token(claims, header, key)}`;

  const CASES: readonly {
    what: string;
    authorization: string;
    given?: Given;
    status: number;
  }[] = [
    { what: 'that is right', authorization: bearer(CLAIMS), status: 200 },
    {
      what: 'signed with a key that is not bound to channels',
      authorization: bearer(CLAIMS, { ...HEADER, kid: 'unendorsed' }),
      status: 200,
    },
    {
      what: 'that expired four minutes ago, which clocks may differ by',
      authorization: bearer({ ...CLAIMS, exp: NOW_IN_S - 240 }),
      status: 200,
    },
    {
      what: 'for the bot, whose id is written in capitals',
      authorization: bearer({ ...CLAIMS, aud: APP_ID.toUpperCase() }),
      status: 200,
    },
    {
      what: 'for another service',
      authorization: bearer({ ...CLAIMS, serviceurl: 'https://evil.example/' }),
      status: 401,
    },
    {
      what: 'that is right, with replies to a host that is no Teams service',
      authorization: bearer({ ...CLAIMS, serviceurl: 'https://evil.example/' }),
      given: { serviceUrl: 'https://evil.example/' },
      status: 403,
    },
    {
      what: 'that is right, with replies to loopback',
      authorization: bearer({ ...CLAIMS, serviceurl: 'http://127.0.0.1:1/' }),
      given: { serviceUrl: 'http://127.0.0.1:1/' },
      status: 403,
    },
    {
      what: 'endorsed for another channel',
      authorization: bearer(CLAIMS),
      given: { channelId: 'webchat' },
      status: 401,
    },
    {
      what: 'that is right, for a channel with a check of its own in the library',
      authorization: bearer(CLAIMS),
      given: { channelId: 'AseChannel' },
      status: 401,
    },
    {
      what: 'that is right, from another tenant',
      authorization: bearer(CLAIMS),
      given: { conversation: { id: 'a:personal', conversationType: 'personal', tenantId: 'another' } },
      status: 403,
    },
    {
      what: 'that is right, from no tenant at all',
      authorization: bearer(CLAIMS),
      given: { conversation: { id: 'a:personal', conversationType: 'personal' } },
      status: 403,
    },
    {
      what: 'that is right, with the tenant where channels have it',
      authorization: bearer(CLAIMS),
      given: {
        conversation: { id: 'a:personal', conversationType: 'personal' },
        channelData: { tenant: { id: 'TENANT' } },
      },
      status: 200,
    },
  ];
  for (const { what, authorization, given, status } of CASES)
    it(`${what} is answered with ${status}`, async () => {
      assert.equal(await statusOf(authorization, given), status);
    });

  const REFUSED: Readonly<Record<string, string>> = {
    'no token': '',
    'another scheme': 'Basic abc',
    'no token after the scheme': 'Bearer ',
    'text that is no token': 'Bearer abc',
    'a payload that is null': bearer(null),
    'a payload that is no JSON': bearer(Buffer.from('not json')),
    'a payload that is a list': bearer([]),
    'a header that is null': bearer(CLAIMS, null),
    'a header that is no JSON': bearer(CLAIMS, Buffer.from('{')),
    'a part too many': `${bearer(CLAIMS)}.e30`,
    'letters that are not base64url': `${bearer(CLAIMS)}=`,
    'no signature': bearer(CLAIMS).replace(/[^.]+$/, ''),
    'another signature': bearer(CLAIMS).replace(/[^.]+$/, 'AAAA'),
    'no algorithm': bearer(CLAIMS, { ...HEADER, alg: 'none' }),
    'no algorithm and no signature': bearer(CLAIMS, { ...HEADER, alg: 'none' }).replace(/[^.]+$/, ''),
    'an algorithm with a shared secret': bearer(CLAIMS, { ...HEADER, alg: 'HS256' }),
    'no key id': bearer(CLAIMS, { alg: 'RS256' }),
    'an unknown key id': bearer(CLAIMS, { ...HEADER, kid: 'unknown' }),
    'the id of a key of another kind': bearer(CLAIMS, { ...HEADER, kid: 'ec' }),
    'the id of a damaged key': bearer(CLAIMS, { ...HEADER, kid: 'damaged' }),
    'a signature of another key': bearer(CLAIMS, HEADER, OTHER_KEY.privateKey),
    'another bot': bearer({ ...CLAIMS, aud: 'another' }),
    'several bots': bearer({ ...CLAIMS, aud: [APP_ID, 'another'] }),
    'another issuer': bearer({ ...CLAIMS, iss: 'https://evil.example' }),
    'an issuer of the emulator, for the same app': bearer({
      ...CLAIMS,
      iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      ver: '1.0',
      appid: APP_ID,
    }),
    'an issuer that names itself by its tenant': bearer({
      ...CLAIMS,
      iss: 'https://sts.windows.net/evil/',
      tid: 'evil',
      ver: '1.0',
      appid: APP_ID,
    }),
    'a past': bearer({ ...CLAIMS, exp: NOW_IN_S - 3_600 }),
    'a future': bearer({ ...CLAIMS, nbf: NOW_IN_S + 3_600 }),
    'no end': bearer({ ...CLAIMS, exp: undefined }),
    'no service': bearer({ ...CLAIMS, serviceurl: undefined }),
  };

  /** What can be wrong with the provider of the keys. */
  const PROVIDERS: Readonly<Record<string, Provider>> = {
    'is well': GOOD,
    'answers 500': (_path, response) => {
      response.statusCode = 500;
      response.end();
    },
    'answers garbage': (_path, response) => {
      response.end('<html>');
    },
    'answers null': (_path, response) => {
      response.end('null');
    },
    'has no list of keys': (path, response, url) => {
      response.end(JSON.stringify(path === '/keys' ? { keys: 'none' } : { jwks_uri: `${url}/keys` }));
    },
    'hangs up': (_path, response) => {
      response.destroy();
    },
    'never answers': () => clock.advance(3_000),
    'never answers with its keys': (path, response, url) => {
      if (path === '/keys') clock.advance(3_000);
      else GOOD(path, response, url);
    },
  };
  for (const [how, given] of Object.entries(PROVIDERS))
    it(`that is malformed, foreign or expired is answered with 401 while the provider of keys ${how}`, async () => {
      provider = given;
      const answers = await Promise.all(
        Object.entries(REFUSED).map(async ([what, authorization]) => [what, await statusOf(authorization)]),
      );
      assert.deepEqual(
        answers,
        Object.keys(REFUSED).map((what) => [what, 401]),
      );
      assert.deepEqual(bench.read, []);
    });

  for (const [how, given] of Object.entries(PROVIDERS).slice(1))
    it(`that is right is refused and the log says why while the provider of keys ${how}; then it is taken`, async () => {
      provider = given;
      assert.equal(await statusOf(bearer(CLAIMS)), 401);
      assert.ok(bench.log.some(({ code }) => code === 'TEAMS_UNAVAILABLE'));
      assert.equal(bench.log.filter(({ error }) => error !== undefined).length, 1);
      provider = GOOD;
      clock.advance(10_000);
      assert.equal(await statusOf(bearer(CLAIMS)), 200);
    });

  it('makes the provider be asked once, however many come at once and whatever key they name', async () => {
    const kids = ['key', 'a', 'b', 'c', 'd', 'e'];
    await Promise.all(kids.map((kid) => statusOf(bearer(CLAIMS, { ...HEADER, kid }))));
    await Promise.all(kids.map((kid) => statusOf(bearer(CLAIMS, { ...HEADER, kid }))));
    assert.deepEqual(asked, ['/metadata', '/keys']);
  });

  it('is taken while the provider is down, for a day after its keys were read', async () => {
    assert.equal(await statusOf(bearer(CLAIMS)), 200);
    provider = PROVIDERS['answers 500'] ?? GOOD;
    const later = (hours: number) => ({ ...CLAIMS, exp: NOW_IN_S + (hours + 1) * 3_600 });
    clock.advance(23 * 3_600_000);
    assert.equal(await statusOf(bearer(later(23))), 200);
    clock.advance(2 * 3_600_000);
    assert.equal(await statusOf(bearer(later(25))), 401);
  });

  it('is taken when it is signed with a key that is new', async () => {
    const { n, e, kty } = KEY.publicKey.export({ format: 'jwk' });
    const withKey =
      (kid: string): Provider =>
      (path, response, url) => {
        response.end(
          JSON.stringify(path === '/keys' ? { keys: [{ kid, n, e, kty }] } : { jwks_uri: `${url}/keys` }),
        );
      };
    provider = withKey('old');
    assert.equal(await statusOf(bearer(CLAIMS, { ...HEADER, kid: 'old' })), 200);
    provider = withKey('new');
    clock.advance(10_000);
    assert.equal(await statusOf(bearer(CLAIMS, { ...HEADER, kid: 'new' })), 200);
  });

  it('that is missing is refused before the body is read', async () => {
    const response = await bench.post('not json');
    assert.equal(response.status, 401);
  });

  it('leaves the bot unready, by name, while no key can be had', async () => {
    provider = PROVIDERS['answers 500'] ?? GOOD;
    const response = await fetch(`${bench.url}/readyz`);
    assert.equal(response.status, 503);
    assert.partialDeepStrictEqual(await response.json(), { trouble: { keys: 'unavailable' } });
    provider = GOOD;
    clock.advance(10_000);
    assert.equal((await fetch(`${bench.url}/readyz`)).status, 200);
  });
});
