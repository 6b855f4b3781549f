import { type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';

/** Who signs the tokens of Teams' requests. Source: the Bot Connector's authentication page. */
const ISSUER = 'https://api.botframework.com';

/** How far the clocks of issuer and bot may be apart, in seconds. Source: the same page. */
const SKEW_IN_S = 5 * 60;

/** A token that says of itself that the Bot Framework issued it for this bot and that it is in date; not yet verified. */
export interface ChannelToken {
  readonly keyId: string;
  /** The only service whose activities it vouches for. */
  readonly serviceUrl: string;
  readonly signed: string;
  readonly signature: string;
}

/** RS256 alone: the algorithm that the Bot Framework's metadata names. */
const header = z.looseObject({ alg: z.literal('RS256'), kid: z.string() });

const claims = z.looseObject({
  iss: z.literal(ISSUER),
  aud: z.string(),
  serviceurl: z.string(),
  nbf: z.number().optional(),
  exp: z.number(),
});

/**
 * The token in an `Authorization` header; null where no key could make it valid: it is malformed, for another bot, of
 * another issuer, out of date or signed by another algorithm.
 */
export function readChannelToken(authorization: string, appId: string, now: Date): ChannelToken | null {
  const [, head = '', payload = '', signature = ''] =
    /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
  const read = header.safeParse(jsonOf(head)).data;
  const said = claims.safeParse(jsonOf(payload)).data;
  if (read === undefined || said === undefined) return null;
  const nowInS = now.getTime() / 1_000;
  const isInDate = (said.nbf ?? nowInS) - SKEW_IN_S <= nowInS && nowInS < said.exp + SKEW_IN_S;
  if (!isInDate || said.aud.toLowerCase() !== appId.toLowerCase()) return null;
  return { keyId: read.kid, serviceUrl: said.serviceurl, signed: `${head}.${payload}`, signature };
}

/** Whether the owner of `key` signed the token. */
export function isSignedBy({ signed, signature }: ChannelToken, key: KeyObject): boolean {
  return verify('RSA-SHA256', Buffer.from(signed), key, Buffer.from(signature, 'base64url'));
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
