import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { type ActivityDoor, activityDoor } from '../../src/teams/activity-door.ts';
import { TeamsAdapter } from '../../src/teams/teams-adapter.ts';
import type { Bot } from '../../src/turns/bot.ts';
import { type Given, personal } from '../support/inbound.ts';
import { recordingLog } from '../support/recording-log.ts';

const APP_ID = '3f1b5c1e-5a0c-4c55-9a7f-0d9a3a1b2c01';
const ISSUER = 'https://api.botframework.com';
const TEAMS = 'https://smba.trafficmanager.net/emea/';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 });
const OTHER_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** No reply may leave in these tests. */
const SILENT_BOT: Pick<Bot, 'receive' | 'press'> = {
  receive: () => assert.fail('a reply'),
  press: () => assert.fail('an answer'),
};

describe('a token of the Bot Framework', () => {
  let issuer: Server;
  let door: ActivityDoor;

  before(async () => {
    issuer = createServer((request, response) => {
      const url = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}`;
      const key = {
        ...KEY.publicKey.export({ format: 'jwk' }),
        kid: 'key',
        use: 'sig',
        endorsements: ['msteams'],
      };
      response.end(
        JSON.stringify(
          request.url === '/keys' ? { keys: [key] } : { issuer: ISSUER, jwks_uri: `${url}/keys` },
        ),
      );
    });
    await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
    const metadata = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/metadata`;
    const authentication = new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: APP_ID,
      MicrosoftAppPassword: 'unused',
      MicrosoftAppType: 'MultiTenant',
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: metadata,
      ToBotFromEmulatorOpenIdMetadataUrl: metadata,
      OAuthUrl: ISSUER,
    });
    const { log } = recordingLog();
    door = activityDoor({
      adapter: new TeamsAdapter(authentication, APP_ID),
      bot: SILENT_BOT,
      identity: { type: 'MultiTenant', appId: APP_ID, tenantId: 'tenant', password: 'unused' },
      log,
    });
  });
  after(() => issuer.close());

  const nowInS = Math.floor(Date.now() / 1_000);
  const CLAIMS = { iss: ISSUER, aud: APP_ID, serviceurl: TEAMS, nbf: nowInS - 60, exp: nowInS + 3_600 };
  const CASES: readonly { what: string; token: string; given?: Given; status: number }[] = [
    { what: 'that is right', token: token(CLAIMS), status: 200 },
    { what: 'signed with another key', token: token(CLAIMS, OTHER_KEY.privateKey), status: 401 },
    { what: 'for another bot', token: token({ ...CLAIMS, aud: 'another' }), status: 401 },
    { what: 'of another issuer', token: token({ ...CLAIMS, iss: 'https://evil.example' }), status: 401 },
    { what: 'that has expired', token: token({ ...CLAIMS, exp: nowInS - 3_600 }), status: 401 },
    {
      what: 'for another service',
      token: token({ ...CLAIMS, serviceurl: 'https://evil.example/' }),
      status: 401,
    },
    {
      what: 'that is right, with replies to a host that is no Teams service',
      token: token({ ...CLAIMS, serviceurl: 'https://evil.example/' }),
      given: { serviceUrl: 'https://evil.example/' },
      status: 403,
    },
    {
      what: 'that is right, with replies to loopback',
      token: token({ ...CLAIMS, serviceurl: 'http://127.0.0.1:1/' }),
      given: { serviceUrl: 'http://127.0.0.1:1/' },
      status: 403,
    },
    {
      what: 'endorsed for another channel',
      token: token(CLAIMS),
      given: { channelId: 'webchat' },
      status: 401,
    },
    {
      what: 'that is right, from another tenant',
      token: token(CLAIMS),
      given: { conversation: { id: 'a:personal', conversationType: 'personal', tenantId: 'another' } },
      status: 403,
    },
    {
      what: 'that is right, from no tenant at all',
      token: token(CLAIMS),
      given: { conversation: { id: 'a:personal', conversationType: 'personal' } },
      status: 403,
    },
    {
      what: 'that is right, with the tenant where channels have it',
      token: token(CLAIMS),
      given: {
        conversation: { id: 'a:personal', conversationType: 'personal' },
        channelData: { tenant: { id: 'TENANT' } },
      },
      status: 200,
    },
  ];
  for (const { what, token: given, given: activity = {}, status } of CASES)
    it(`${what} is answered with ${status}`, async () => {
      const body = personal(TEAMS, null, { type: 'messageReaction', ...activity });
      assert.equal((await door(`Bearer ${given}`, body)).status, status);
    });
});

function token(claims: object, key = KEY.privateKey): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'key' })}.${part(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
}
