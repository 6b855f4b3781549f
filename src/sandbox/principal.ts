/** Who calls, from an `Authorization` header: the bearer token's `oid` claim, else `bot`; null without a bearer token. */
export function principalOf(authorization: string | undefined): string | null {
  const token = /^bearer +(?<token>\S+) *$/i.exec(authorization ?? '')?.groups?.token;
  return token === undefined ? null : (objectIdOf(token) ?? 'bot');
}

function objectIdOf(token: string): string | null {
  const payload = token.split('.')[1];
  if (payload === undefined) return null;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || !('oid' in claims)) return null;
    return typeof claims.oid === 'string' && claims.oid !== '' ? claims.oid : null;
  } catch {
    // Any token is accepted: one that is no JWT names nobody in particular.
    return null;
  }
}
