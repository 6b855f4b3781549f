import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TENANT = '22222222-2222-4222-8222-222222222222';
export const APP = '66666666-6666-4666-8666-666666666666';
export const SECRET = 'S3cret~of~the~lists';

interface Begun {
  readonly challenge: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Entra's sign-in page on loopback, and the endpoint that gives tokens for its codes, each once. */
export interface FakeSignInPage {
  readonly authority: string;
  /** What a browser that was sent to the page comes back with, once somebody has signed in; `claims` change what his token says. */
  signIn(location: string, person: string, claims?: Readonly<Record<string, unknown>>): URL;
  /** What the token endpoint answers from now on, null: tokens. */
  answer(status: number | null): void;
  close(): Promise<void>;
}

/** Source: Microsoft identity platform and OAuth 2.0 authorization code flow. */
export async function fakeSignInPage(): Promise<FakeSignInPage> {
  const codes = new Map<string, Begun>();
  let failing: number | null = null;

  const tokenFor = (form: URLSearchParams): string | null => {
    const code = form.get('code') ?? '';
    const begun = codes.get(code);
    codes.delete(code);
    const isApp = form.get('client_id') === APP && form.get('client_secret') === SECRET;
    const verifier = form.get('code_verifier') ?? '';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const isMeant = verifier.length >= 43 && begun?.challenge === challenge;
    return isApp && isMeant && begun ? unsigned(begun.claims) : null;
  };

  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const isToken = request.url === `/${TENANT}/oauth2/v2.0/token` && request.method === 'POST';
    const token = failing === null && isToken ? tokenFor(new URLSearchParams(text)) : null;
    response.writeHead(failing ?? (token === null ? 400 : 200), { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(token === null ? { error: 'invalid_grant' } : { id_token: token }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    authority,
    signIn: (location, person, claims = {}) => {
      const { origin, pathname, searchParams } = new URL(location);
      const asked = (name: string) => searchParams.get(name) ?? '';
      if (`${origin}${pathname}` !== `${authority}/${TENANT}/oauth2/v2.0/authorize`)
        throw new Error(`${location} is not where people sign in`);
      if (asked('response_type') !== 'code' || asked('code_challenge_method') !== 'S256')
        throw new Error(`${location} asks for no code with PKCE`);
      const code = `code-${codes.size + 1}-${person}`;
      codes.set(code, {
        challenge: asked('code_challenge'),
        claims: {
          oid: person,
          tid: TENANT,
          aud: asked('client_id'),
          iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
          nonce: asked('nonce'),
          exp: 4_000_000_000,
          ...claims,
        },
      });
      const back = new URL(asked('redirect_uri'));
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked('state'));
      return back;
    },
    answer: (status) => {
      failing = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Nobody looks at the signature of what came straight from Entra. */
function unsigned(claims: Readonly<Record<string, unknown>>): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.none`;
}
