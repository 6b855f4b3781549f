import { generateKeyPairSync, sign } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { BotIdentity } from '../../src/model/bot-identity.ts';

export const APP_ID = '3f1b5c1e-5a0c-4c55-9a7f-0d9a3a1b2c01';
export const ISSUER = 'https://api.botframework.com';
export const TEAMS = 'https://smba.trafficmanager.net/emea/';
export const IDENTITY: BotIdentity = {
  type: 'MultiTenant',
  appId: APP_ID,
  tenantId: 'tenant',
  password: 'unused',
};

export const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const OTHER_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const START = '2026-11-20T09:00:00Z';
export const NOW_IN_S = Date.parse(START) / 1_000;
export const CLAIMS = {
  iss: ISSUER,
  aud: APP_ID,
  serviceurl: TEAMS,
  nbf: NOW_IN_S - 60,
  exp: NOW_IN_S + 3_600,
};
export const HEADER = { alg: 'RS256', typ: 'JWT', kid: 'key' };

/** What the provider of keys answers, by path. */
export type Provider = (path: string, response: ServerResponse, url: string) => void;

export const GOOD: Provider = (path, response, url) => {
  const rsa = (kid: string, more: object) => ({
    ...KEY.publicKey.export({ format: 'jwk' }),
    kid,
    use: 'sig',
    ...more,
  });
  const keys = [
    rsa('key', { endorsements: ['msteams'] }),
    rsa('unendorsed', {}),
    { kty: 'EC', kid: 'ec' },
    { kty: 'RSA', kid: 'damaged', n: '', e: '' },
    null,
  ];
  response.end(JSON.stringify(path === '/keys' ? { keys } : { issuer: ISSUER, jwks_uri: `${url}/keys` }));
};

/** A token of these parts; bytes are taken as they are. */
export function token(claims: unknown, header: unknown, key = KEY.privateKey): string {
  const part = (value: unknown) =>
    (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`;
}
