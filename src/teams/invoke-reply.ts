import type { ErrorCode } from '../model/error-code.ts';
import type { SignInOffer } from '../model/sign-ins.ts';
import type { PressReply } from '../turns/press-reply.ts';
import { cardJson } from './card-json.ts';

/**
 * The body of the answer to a card action. It travels with HTTP 200 whatever `statusCode` says: Teams reads the status
 * of the action here and treats any other HTTP status as a bot that broke.
 * Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
 */
export interface InvokeReply {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/**
 * What the person who pressed is told: a card in the place of the pressed one for that person alone, or a line of text. `offer`: what his client is asked for where he has to
 * sign in, under the name `id`.
 */
export function invokeReply(reply: PressReply, offer: SignInOffer | null, id: string): InvokeReply {
  switch (reply.kind) {
    case 'card':
      return {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: cardJson(reply.card),
      };
    case 'message':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
    case 'sign-in':
      return {
        statusCode: 401,
        type: 'application/vnd.microsoft.activity.loginRequest',
        value: {
          text: reply.text,
          connectionName: offer?.connection ?? '',
          tokenExchangeResource: { id, uri: offer?.resource ?? '' },
          buttons: [],
        },
      };
    case 'error':
      return errorReply(reply.code === 'TEAMS_BAD_REQUEST' ? 400 : 500, reply.code, reply.text);
  }
}

/** Tells the client that the token it brought with the press lets nothing be done. */
export function signInRefused(message: string): InvokeReply {
  return {
    statusCode: 412,
    type: 'application/vnd.microsoft.error.preconditionFailed',
    value: { code: 'TEAMS_SIGN_IN' satisfies ErrorCode, message },
  };
}

/** Tells the client that the action could not be taken. */
export function errorReply(statusCode: number, code: ErrorCode, message: string): InvokeReply {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}
