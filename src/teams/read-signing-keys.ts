import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

export interface SigningKey {
  readonly key: KeyObject;
  /** Channels whose activities it may sign; empty: any. */
  readonly endorsements: readonly string[];
}

const metadata = z.looseObject({ jwks_uri: z.url() });
const keySet = z.looseObject({ keys: z.array(z.unknown()) });
const rsaKey = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});

/**
 * The keys of an OpenID provider by their ids. Keys of other kinds are left out. Rejects where metadata or keys cannot be
 * had, or are not what OpenID says they are.
 */
export async function readSigningKeys(
  metadataUrl: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri } = metadata.parse(await jsonAt(metadataUrl, signal));
  const { keys } = keySet.parse(await jsonAt(jwks_uri, signal));
  return new Map(keys.flatMap(namedKey));
}

function namedKey(given: unknown): [string, SigningKey][] {
  const { data } = rsaKey.safeParse(given);
  if (data === undefined) return [];
  const { kid, kty, n, e, endorsements } = data;
  try {
    const jwk: JsonWebKey = { kty, n, e };
    return [[kid, { key: createPublicKey({ key: jwk, format: 'jwk' }), endorsements }]];
  } catch {
    return [];
  }
}

async function jsonAt(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`the provider answered ${response.status}`);
  return response.json();
}
