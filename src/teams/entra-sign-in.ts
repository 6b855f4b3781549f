import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../model/clock.ts';

const ENTRA = 'https://login.microsoftonline.com';

/** Somebody waits for it in a browser. */
const PATIENCE_IN_MS = 10_000;

/** What only the browser that began a sign-in, and the bot, know of it. */
export interface SignInSecrets {
  readonly nonce: string;
  readonly verifier: string;
}

/** How people of one tenant sign in to it in a browser. */
export interface EntraSignIn {
  /** Where a browser is sent to sign in; it comes back with `state`. */
  addressFor(state: string, secrets: SignInSecrets): string;
  /** The object id of whoever signed in; null where Entra does not take the code, or it is of no sign-in of these secrets. Rejects where Entra does not answer. */
  personOf(code: string, secrets: SignInSecrets): Promise<string | null>;
}

export interface EntraSignInParts {
  readonly tenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where browsers come back to. */
  readonly returnTo: string;
  readonly clock: Clock;
  /** Absent: Entra's own. */
  readonly authority?: string;
}

const tokens = z.looseObject({ id_token: z.string() });
const claims = z.looseObject({
  oid: z.string(),
  tid: z.string(),
  aud: z.string(),
  iss: z.string(),
  nonce: z.string(),
  exp: z.number(),
});

/**
 * OpenID Connect with a code and PKCE. The token of who signed in comes from Entra itself, asked over TLS with the app's secret: its signature need not be looked at besides.
 * Source: OpenID Connect Core 1.0, 3.1.3.7 (6); Microsoft identity platform and OAuth 2.0 authorization code flow.
 */
export function entraSignIn(parts: EntraSignInParts): EntraSignIn {
  const { tenantId, clientId, clientSecret, returnTo, clock, authority = ENTRA } = parts;
  const endpoint = (name: string) => `${authority}/${tenantId}/oauth2/v2.0/${name}`;

  const redeemed = async (code: string, verifier: string): Promise<unknown> => {
    const isOver = new AbortController();
    const isDone = new AbortController();
    const ending = clock.sleep(PATIENCE_IN_MS, isDone.signal).then(() => isOver.abort());
    try {
      const response = await fetch(endpoint('token'), {
        method: 'POST',
        redirect: 'error',
        body: new URLSearchParams({
          client_id: clientId,
          client_secret: clientSecret,
          grant_type: 'authorization_code',
          code,
          code_verifier: verifier,
          redirect_uri: returnTo,
        }),
        signal: isOver.signal,
      });
      const body: unknown = await response.json();
      if (response.status === 429 || response.status >= 500)
        throw new Error(`Entra answered ${response.status}`);
      return response.ok ? body : null;
    } finally {
      isDone.abort();
      await ending;
    }
  };

  return {
    addressFor: (state, { nonce, verifier }) => {
      const asked = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        response_mode: 'query',
        redirect_uri: returnTo,
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      });
      return `${endpoint('authorize')}?${asked}`;
    },
    personOf: async (code, { nonce, verifier }) => {
      const given = tokens.safeParse(await redeemed(code, verifier)).data;
      const said = given && claims.safeParse(payloadOf(given.id_token)).data;
      if (!said) return null;
      const isOurs =
        same(said.tid, tenantId) &&
        same(said.aud, clientId) &&
        said.iss.toLowerCase().includes(tenantId.toLowerCase()) &&
        said.nonce === nonce &&
        said.exp * 1_000 > clock.now().getTime();
      return isOurs ? said.oid : null;
    },
  };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
