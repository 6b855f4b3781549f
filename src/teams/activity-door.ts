import type { BotIdentity } from '../model/bot-identity.ts';
import type { Clock } from '../model/clock.ts';
import { ERROR_CODES } from '../model/error-code.ts';
import type { SignIns } from '../model/sign-ins.ts';
import type { Ids } from '../store/ids.ts';
import type { Bot, Receipt } from '../turns/bot.ts';
import type { ChannelEvent } from '../turns/channel-event.ts';
import { errorTrace } from '../turns/error-trace.ts';
import { inTime } from '../turns/in-time.ts';
import type { Log } from '../turns/log.ts';
import { isExpectedSender } from './expected-sender.ts';
import { type HttpReply, httpRefusal } from './http-refusal.ts';
import { type InboundActivity, inboundActivity } from './inbound-activity.ts';
import { inboundEvent } from './inbound-event.ts';
import { errorReply, type InvokeReply, invokeReply, signInRefused } from './invoke-reply.ts';
import { isReplyAllowed } from './service-url.ts';
import { tokenExchanged, tokenWithPress } from './sign-in-token.ts';
import type { Warrant } from './token-gate.ts';

type ButtonEvent = Extract<ChannelEvent, { kind: 'button' }>;

export interface ActivityDoorParts {
  readonly bot: Pick<Bot, 'receive' | 'press'>;
  /** Null: a bot on a laptop, which nobody else can reach. */
  readonly identity: BotIdentity | null;
  /** Where what is let is sent as who let it; absent or null: as an identity of the bot. */
  readonly signIns?: SignIns | null;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** Takes the body of a request and what it may bring; never rejects. */
export type ActivityDoor = (warrant: Warrant, body: unknown) => Promise<HttpReply>;

/**
 * Hands the activities that it expects to the bot. A message is acknowledged once it is kept, and answered afterwards,
 * since Teams gives up on a request after 10 seconds; one that cannot be kept is refused, so that it is delivered again.
 * An invoke is answered in the response, with HTTP 200 whatever happens.
 */
export function activityDoor(parts: ActivityDoorParts): ActivityDoor {
  const { bot, identity, signIns = null, clock, ids, log } = parts;

  /** Whether whoever a token is said to be of can be acted as now. Nothing of the token is kept or written anywhere else. */
  const isTaken = async (actor: string | null, token: string): Promise<boolean> => {
    if (signIns === null || actor === null) return false;
    const late = { state: 'refused', code: 'late' } as const;
    const outcome = await inTime(clock, SIGN_IN_BUDGET_IN_MS, signIns.take(actor, token), () => late);
    if (outcome.state === 'refused')
      log.warn({ code: 'TEAMS_SIGN_IN', reason: outcome.code, actor }, 'a sign-in was not accepted');
    return outcome.state === 'taken';
  };

  const press = async (activity: InboundActivity, event: ButtonEvent): Promise<InvokeReply> => {
    const { actor, locale } = event.asker;
    const token = signIns === null ? null : tokenWithPress(activity);
    if (token !== null && !(await isTaken(actor, token)))
      return signInRefused(ERROR_CODES.TEAMS_SIGN_IN.means[locale]);
    return invokeReply(await bot.press(event), signIns?.offer ?? null, ids.next());
  };

  /** Some clients bring a token by itself. Null: nobody signs in here. */
  const exchange = async (activity: InboundActivity, actor: string | null): Promise<HttpReply | null> => {
    if (signIns === null || activity.name !== 'signin/tokenExchange') return null;
    const brought = tokenExchanged(activity);
    const body = { id: brought?.id ?? null, connectionName: brought?.connectionName ?? null };
    return brought !== null && (await isTaken(actor, brought.token))
      ? { status: 200, body }
      : { status: 412, body: { ...body, failureDetail: 'TEAMS_SIGN_IN' } };
  };

  const replyTo = async (activity: InboundActivity): Promise<HttpReply> => {
    const event = inboundEvent(activity);
    const { actor, through, locale } = event.asker;
    log.info({ kind: event.kind, actor, through }, 'an activity arrived');
    switch (event.kind) {
      case 'message':
      case 'submitted':
      case 'consent':
      case 'installed':
        return acknowledgement(await bot.receive(event), log);
      case 'button':
        return answered(await press(activity, event));
      case 'other-invoke':
        return (
          (await exchange(activity, actor)) ??
          answered(errorReply(501, 'TEAMS_NOT_SUPPORTED', ERROR_CODES.TEAMS_NOT_SUPPORTED.means[locale]))
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

/** Of the ten seconds that Teams waits; what a press may take comes behind it. */
const SIGN_IN_BUDGET_IN_MS = 4_000;

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
