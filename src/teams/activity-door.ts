import type { Activity, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { BotIdentity } from '../model/bot-identity.ts';
import { ERROR_CODES, type ErrorCode } from '../model/error-code.ts';
import type { Bot, Receipt } from '../turns/bot.ts';
import { errorTrace } from '../turns/error-trace.ts';
import type { Log } from '../turns/log.ts';
import { isExpectedSender } from './expected-sender.ts';
import { inboundActivity } from './inbound-activity.ts';
import { inboundEvent } from './inbound-event.ts';
import { errorReply, type InvokeReply, invokeReply } from './invoke-reply.ts';
import { isReplyAllowed } from './service-url.ts';
import type { TeamsAdapter, TurnWork } from './teams-adapter.ts';

export interface HttpReply {
  readonly status: number;
  readonly body: unknown;
}

export interface ActivityDoorParts {
  readonly adapter: TeamsAdapter;
  readonly bot: Pick<Bot, 'receive' | 'press'>;
  /** Null: a bot on a laptop, which nobody else can reach. */
  readonly identity: BotIdentity | null;
  readonly log: Log;
}

/** Takes the `Authorization` header ('' where there is none) and the body of a request; never rejects. */
export type ActivityDoor = (authorization: string, body: unknown) => Promise<HttpReply>;

/**
 * Authenticates activities and hands them to the bot. A message is acknowledged once it is kept, and answered afterwards,
 * since Teams gives up on a request after 10 seconds; one that cannot be kept is refused, so that it is delivered again.
 * An invoke is answered in the response, with HTTP 200 whatever happens.
 */
export function activityDoor({ adapter, bot, identity, log }: ActivityDoorParts): ActivityDoor {
  const dispatch = async (context: TurnContext): Promise<Receipt> => {
    const activity = inboundActivity.parse(context.activity);
    const event = inboundEvent(activity);
    const { actor, through } = event.asker;
    log.info({ kind: event.kind, actor, through }, 'an activity arrived');
    switch (event.kind) {
      case 'message':
      case 'installed':
        return bot.receive(event);
      case 'button':
        await answerInvoke(context, invokeReply(await bot.press(event)));
        return 'kept';
      case 'other-invoke': {
        const means = ERROR_CODES.TEAMS_NOT_SUPPORTED.means[event.asker.locale];
        await answerInvoke(context, errorReply(501, 'TEAMS_NOT_SUPPORTED', means));
        return 'kept';
      }
      case 'other':
        return 'kept';
    }
  };

  return async (authorization, body) => {
    const parsed = inboundActivity.safeParse(body);
    if (!parsed.success) return refusal(400, 'TEAMS_BAD_REQUEST');
    let isAuthenticated = false;
    let refused: 'TEAMS_SERVICE_URL' | 'TEAMS_FOREIGN_SENDER' | null = null;
    let receipt: Receipt = 'kept';
    const work: TurnWork = async (context) => {
      isAuthenticated = true;
      if (!isReplyAllowed(parsed.data.serviceUrl, identity !== null)) refused = 'TEAMS_SERVICE_URL';
      else if (!isExpectedSender(parsed.data, identity)) refused = 'TEAMS_FOREIGN_SENDER';
      if (refused === null) receipt = await dispatch(context);
    };
    try {
      // What the schema checked is what this bot reads; the adapter's type asks for every field of every channel.
      const response = await adapter.receive(authorization, parsed.data as unknown as Activity, work);
      if (refused !== null) {
        log.warn({ code: refused }, 'an activity was refused');
        return refusal(403, refused);
      }
      switch (receipt as Receipt) {
        case 'full':
          log.warn({ code: 'ASK_BUSY' }, 'an activity was refused: too many turns wait');
          return refusal(429, 'ASK_BUSY');
        case 'store-unavailable':
          return refusal(503, 'STORE_UNAVAILABLE');
        case 'kept':
          return { status: response?.status ?? 200, body: response?.body ?? null };
      }
    } catch (error) {
      if (!isAuthenticated && isTokenError(error)) {
        log.warn({ code: 'TEAMS_UNAUTHENTICATED' }, 'an activity without a valid token was refused');
        return refusal(401, 'TEAMS_UNAUTHENTICATED');
      }
      if (!isAuthenticated) {
        // The keys of the Bot Framework could not be had: the channel may try again.
        log.error({ code: 'TEAMS_UNAVAILABLE', error: errorTrace(error) }, 'a token could not be checked');
        return refusal(503, 'TEAMS_UNAVAILABLE');
      }
      log.error({ error: errorTrace(error) }, 'an activity could not be taken');
      return refusal(500, 'BUG_UNEXPECTED');
    }
  };
}

async function answerInvoke(context: TurnContext, reply: InvokeReply): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: reply } });
}

function refusal(status: number, code: ErrorCode): HttpReply {
  return { status, body: { error: { code, message: ERROR_CODES[code].means.en } } };
}

/** The Bot Framework's AuthenticationError, or an error of the JWT library that it lets through (a bad signature). */
const tokenError = z.union([
  z.looseObject({ statusCode: z.union([z.literal(401), z.literal(403)]) }),
  z.looseObject({ name: z.enum(['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError']) }),
]);

function isTokenError(error: unknown): boolean {
  return tokenError.safeParse(error).success;
}
