import type { BotIdentity } from '../model/bot-identity.ts';
import { ERROR_CODES } from '../model/error-code.ts';
import type { Bot, Receipt } from '../turns/bot.ts';
import { errorTrace } from '../turns/error-trace.ts';
import type { Log } from '../turns/log.ts';
import { isExpectedSender } from './expected-sender.ts';
import { type HttpReply, httpRefusal } from './http-refusal.ts';
import { type InboundActivity, inboundActivity } from './inbound-activity.ts';
import { inboundEvent } from './inbound-event.ts';
import { errorReply, type InvokeReply, invokeReply } from './invoke-reply.ts';
import { isReplyAllowed } from './service-url.ts';
import type { Warrant } from './token-gate.ts';

export interface ActivityDoorParts {
  readonly bot: Pick<Bot, 'receive' | 'press'>;
  /** Null: a bot on a laptop, which nobody else can reach. */
  readonly identity: BotIdentity | null;
  readonly log: Log;
}

/** Takes the body of a request and what it may bring; never rejects. */
export type ActivityDoor = (warrant: Warrant, body: unknown) => Promise<HttpReply>;

/**
 * Hands the activities that it expects to the bot. A message is acknowledged once it is kept, and answered afterwards,
 * since Teams gives up on a request after 10 seconds; one that cannot be kept is refused, so that it is delivered again.
 * An invoke is answered in the response, with HTTP 200 whatever happens.
 */
export function activityDoor({ bot, identity, log }: ActivityDoorParts): ActivityDoor {
  const replyTo = async (activity: InboundActivity): Promise<HttpReply> => {
    const event = inboundEvent(activity);
    const { actor, through, locale } = event.asker;
    log.info({ kind: event.kind, actor, through }, 'an activity arrived');
    switch (event.kind) {
      case 'message':
      case 'submitted':
      case 'installed':
        return acknowledgement(await bot.receive(event), log);
      case 'button':
        return answered(invokeReply(await bot.press(event)));
      case 'other-invoke':
        return answered(
          errorReply(501, 'TEAMS_NOT_SUPPORTED', ERROR_CODES.TEAMS_NOT_SUPPORTED.means[locale]),
        );
      case 'other':
        return ACKNOWLEDGED;
    }
  };

  return async (warrant, body) => {
    const { data: activity } = inboundActivity.safeParse(body);
    if (activity === undefined) return httpRefusal(400, 'TEAMS_BAD_REQUEST');
    const refused = refusalOf(activity, warrant, identity);
    if (refused !== null) {
      log.warn({ code: refused.code }, 'an activity was refused');
      return httpRefusal(refused.status, refused.code);
    }
    try {
      return await replyTo(activity);
    } catch (error) {
      log.error({ error: errorTrace(error) }, 'an activity could not be taken');
      return httpRefusal(500, 'BUG_UNEXPECTED');
    }
  };
}

const ACKNOWLEDGED: HttpReply = { status: 200, body: null };

function acknowledgement(receipt: Receipt, log: Log): HttpReply {
  switch (receipt) {
    case 'full':
      log.warn({ code: 'ASK_BUSY' }, 'an activity was refused: too many turns wait');
      return httpRefusal(429, 'ASK_BUSY');
    case 'store-unavailable':
      return httpRefusal(503, 'STORE_UNAVAILABLE');
    case 'kept':
      return ACKNOWLEDGED;
  }
}

/** HTTP 200 whatever the reply says. */
function answered(reply: InvokeReply): HttpReply {
  return { status: 200, body: reply };
}

function refusalOf(activity: InboundActivity, warrant: Warrant, identity: BotIdentity | null) {
  if (!warrant.covers(activity)) return { status: 401, code: 'TEAMS_UNAUTHENTICATED' } as const;
  if (!isReplyAllowed(activity.serviceUrl, identity !== null))
    return { status: 403, code: 'TEAMS_SERVICE_URL' } as const;
  if (!isExpectedSender(activity, identity)) return { status: 403, code: 'TEAMS_FOREIGN_SENDER' } as const;
  return null;
}
