import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDefaultHttpClient, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline';

export const TENANT = '22222222-2222-4222-8222-222222222222';
export const SSO_APP = '55555555-5555-4555-8555-555555555555';
export const SSO_SECRET = 'S3cret~of~the~app';
export const RESOURCE = 'api://botid-3f1b5c1e-5a0c-4c55-9a7f-0d9a3a1b2c01';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 });
const HOUR_IN_S = 3_600;

/** What was asked for, without its secrets. */
export interface TokenAsked {
  readonly tenant: string;
  readonly scope: string;
  readonly use: string | null;
  readonly isGiven: boolean;
}

/** Entra on loopback with a key of its own: it signs what a client of Teams brings, and exchanges it on behalf of whom it is of. */
export interface FakeTokenService {
  /** Takes what a library sends to `login.microsoftonline.com` to it. */
  readonly httpClient: HttpClient;
  readonly asked: readonly TokenAsked[];
  /** Every token that it gave or signed: none may be found anywhere else. */
  readonly tokens: readonly string[];
  /** What a client of Teams gets of it for the app; `claims` change it. */
  teamsToken(person: string, claims?: Readonly<Record<string, unknown>>): string;
  /** From now on nobody is given a token, for this reason. */
  refuse(error: string | null): void;
  close(): Promise<void>;
}

/** Source: Microsoft identity platform and OAuth 2.0 On-Behalf-Of flow. */
export async function fakeTokenService(): Promise<FakeTokenService> {
  const asked: TokenAsked[] = [];
  const tokens: string[] = [];
  let refusal: string | null = null;

  const given = (form: URLSearchParams): { readonly token: string } | { readonly error: string } => {
    const assertion = form.get('assertion') ?? '';
    const claims = claimsOf(assertion);
    if (refusal !== null) return { error: refusal };
    if (form.get('client_secret') !== SSO_SECRET || form.get('client_id') !== SSO_APP)
      return { error: 'invalid_client' };
    if (!isOwn(assertion) || claims.tid !== TENANT) return { error: 'invalid_grant' };
    const token = signed({ oid: claims.oid, tid: TENANT, aud: 'https://management.azure.com' });
    tokens.push(token);
    return { token };
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, tenant = ''] = url.pathname.split('/');
    response.setHeader('Content-Type', 'application/json');
    if (url.pathname.endsWith('/.well-known/openid-configuration')) {
      const base = `https://login.microsoftonline.com/${tenant}`;
      response.end(
        JSON.stringify({
          issuer: `${base}/v2.0`,
          authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
          token_endpoint: `${base}/oauth2/v2.0/token`,
          jwks_uri: `${base}/discovery/v2.0/keys`,
        }),
      );
      return;
    }
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const form = new URLSearchParams(text);
    const answer = given(form);
    asked.push({
      tenant,
      scope: form.get('scope') ?? '',
      use: form.get('requested_token_use'),
      isGiven: 'token' in answer,
    });
    if ('error' in answer) {
      response.statusCode = 400;
      response.end(JSON.stringify({ error: answer.error, error_description: `AADSTS: ${answer.error}` }));
      return;
    }
    response.end(
      JSON.stringify({
        token_type: 'Bearer',
        expires_in: HOUR_IN_S,
        access_token: answer.token,
        scope: form.get('scope'),
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const inner = createDefaultHttpClient();

  return {
    asked,
    tokens,
    httpClient: {
      sendRequest: (request: PipelineRequest) => {
        const { pathname, search } = new URL(request.url);
        request.url = `${origin}${pathname}${search}`;
        request.allowInsecureConnection = true;
        return inner.sendRequest(request);
      },
    },
    teamsToken: (person, claims = {}) => {
      const token = signed({ oid: person, tid: TENANT, aud: RESOURCE, scp: 'access_as_user', ...claims });
      tokens.push(token);
      return token;
    },
    refuse: (error) => {
      refusal = error;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

let lastToken = 0;

function signed(claims: Readonly<Record<string, unknown>>): string {
  lastToken += 1;
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const jti = createHash('sha256').update(String(lastToken)).digest('hex');
  const head = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ ...claims, jti })}`;
  return `${head}.${sign('RSA-SHA256', Buffer.from(head), KEY.privateKey).toString('base64url')}`;
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8') || '{}');
}

function isOwn(token: string): boolean {
  const [head = '', payload = '', signature = ''] = token.split('.');
  return verify(
    'RSA-SHA256',
    Buffer.from(`${head}.${payload}`),
    KEY.publicKey,
    Buffer.from(signature, 'base64url'),
  );
}
