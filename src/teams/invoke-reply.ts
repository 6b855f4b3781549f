import type { ErrorCode } from '../model/error-code.ts';
import type { PressReply } from '../turns/press-reply.ts';

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

/** What the person who pressed is told: a card in the place of the pressed one for that person alone, or a line of text. */
export function invokeReply(reply: PressReply): InvokeReply {
  switch (reply.kind) {
    case 'card':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
    case 'message':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
    case 'error':
      return errorReply(400, reply.code, reply.text);
  }
}

/** Tells the client that the action could not be taken. */
export function errorReply(statusCode: number, code: ErrorCode, message: string): InvokeReply {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}
