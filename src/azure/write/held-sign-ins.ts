import type { AccessToken } from '@azure/core-auth';
import { z } from 'zod';
import type { SignIn, SignInOffer, SignIns } from '../../model/sign-ins.ts';
import { jsonOf } from '../azure-error.ts';
import type { Connection } from '../read/clients.ts';
import { ownRoles } from '../read/own-roles.ts';
import { createWriteDoor } from './write-door.ts';

/** A write is awaited for a minute: what is begun with a token is answered while it is good. */
const SHORTEST_LEFT_IN_MS = 2 * 60_000;
const MOST_HELD = 10_000;

const assertionClaims = z.looseObject({ oid: z.string(), tid: z.string(), aud: z.string() });

export interface HeldSignInsParts extends Omit<Connection, 'credential'> {
  readonly offer: SignInOffer;
  readonly tenantId: string;
  /** Client id of the app that the tokens are for. */
  readonly clientId: string;
  /** A token for Azure Resource Manager on behalf of whom a token is of. Rejects where Entra gives none. */
  readonly exchange: (assertion: string) => Promise<AccessToken>;
}

/**
 * The sign-ins of this process, in memory alone. A token is exchanged for one of Azure Resource Manager at once, and not kept itself. Whose it is it says in its claims; that
 * they are true Entra has checked when it exchanges it.
 */
export function heldSignIns(parts: HeldSignInsParts): SignIns {
  const { offer, tenantId, clientId, exchange, clock } = parts;
  const held = new Map<string, AccessToken>();
  const audiences = [clientId, offer.resource].map((each) => each.toLowerCase());
  const isGood = ({ expiresOnTimestamp }: AccessToken) =>
    expiresOnTimestamp - clock.now().getTime() > SHORTEST_LEFT_IN_MS;

  /** A client that brings somebody else's token, or one that is not for this app, is not heard. */
  const isOf = (actor: string, token: string): boolean => {
    const claims = assertionClaims.safeParse(payloadOf(token)).data;
    return (
      claims !== undefined &&
      claims.oid.toLowerCase() === actor.toLowerCase() &&
      claims.tid.toLowerCase() === tenantId.toLowerCase() &&
      audiences.includes(claims.aud.toLowerCase())
    );
  };

  const hold = (actor: string, token: AccessToken) => {
    for (const [each, before] of held) if (!isGood(before)) held.delete(each);
    const [oldest] = held.keys();
    if (held.size >= MOST_HELD && oldest !== undefined) held.delete(oldest);
    held.set(actor.toLowerCase(), token);
  };

  /** Null where there is no token of his, or it is over. */
  const connectionOf = (actor: string): Connection | null => {
    const token = held.get(actor.toLowerCase());
    if (token === undefined || !isGood(token)) return null;
    return { ...parts, credential: { getToken: () => Promise.resolve(token) } };
  };

  return {
    offer,
    take: async (actor, token): Promise<SignIn> => {
      if (!isOf(actor, token)) return { state: 'refused', code: 'ForeignToken' };
      try {
        const exchanged = await exchange(token);
        if (!isGood(exchanged)) return { state: 'refused', code: 'TooShort' };
        hold(actor, exchanged);
        return { state: 'taken' };
      } catch (error) {
        return { state: 'refused', code: error instanceof Error ? error.name : 'unknown' };
      }
    },
    doorOf: (actor) => {
      const connection = connectionOf(actor);
      return connection && { send: createWriteDoor(connection).send };
    },
    roles: (actor, needed) => {
      const connection = connectionOf(actor);
      return connection === null ? Promise.resolve({ state: 'unchecked' }) : ownRoles(connection, needed);
    },
  };
}

function payloadOf(token: string): unknown {
  return jsonOf(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
}
