import type { BotIdentity } from '../model/bot-identity.ts';
import type { Clock } from '../model/clock.ts';
import type { Log } from '../turns/log.ts';
import { isSignedBy, readChannelToken } from './channel-token.ts';
import type { InboundActivity } from './inbound-activity.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Which activities a request may bring. */
export interface Warrant {
  covers(activity: InboundActivity): boolean;
}

/** The warrant of a request by its `Authorization` header ('' where there is none); null: it has none. Never rejects. */
export type TokenGate = (authorization: string) => Promise<Warrant | null>;

/** On a laptop, which nobody else can reach, every request may bring anything. */
const ANYTHING: Warrant = { covers: () => true };

/**
 * Checks the Bot Framework's tokens before anything of a request's body is read. Not left to the Bot Framework's library:
 * it prints keys and errors to the console at a caller's wish, waits for the provider without a limit, and also takes
 * tokens of other issuers, meant for its emulator, whose list a caller's token makes grow.
 * Where the keys cannot be had, a good token cannot be told from a forged one: it has no warrant either, and the log says why.
 */
export function tokenGate(
  identity: BotIdentity | null,
  keys: SigningKeys,
  clock: Clock,
  log: Log,
): TokenGate {
  if (identity === null) return () => Promise.resolve(ANYTHING);
  return async (authorization) => {
    const token = readChannelToken(authorization, identity.appId, clock.now());
    const found = token === null ? 'unknown' : await keys.find(token.keyId);
    if (token === null || typeof found === 'string' || !isSignedBy(token, found.key)) {
      if (found === 'unavailable')
        log.error({ code: 'TEAMS_UNAVAILABLE' }, 'a token could not be checked, so it was refused');
      else log.warn({ code: 'TEAMS_UNAUTHENTICATED' }, 'a request without a valid token was refused');
      return null;
    }
    const { endorsements } = found;
    return {
      covers: ({ serviceUrl, channelId }) =>
        serviceUrl === token.serviceUrl && (endorsements.length === 0 || endorsements.includes(channelId)),
    };
  };
}
