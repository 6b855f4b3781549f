import { callFromRequest } from '../../src/sandbox/call-from-request.ts';
import type { Call } from '../../src/sandbox/exchange.ts';

const ORIGIN = 'https://management.azure.com';

/** A call with a token and an api-version, unless `changes` take them away. */
export function smallCall(
  method: string,
  path: string,
  changes: { readonly token?: string | null; readonly body?: string; readonly query?: string } = {},
): Call {
  const { token = 'any', body = '', query = 'api-version=2024-07-01' } = changes;
  return callFromRequest({
    method,
    url: new URL(`${ORIGIN}${path}?${query}`),
    headers: new Map(token === null ? [] : [['authorization', `Bearer ${token}`]]),
    body,
    origin: ORIGIN,
  });
}

/** A JSON Web Token with these claims, unsigned: the sandbox accepts any. */
export function tokenWith(claims: Readonly<Record<string, unknown>>): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
}
