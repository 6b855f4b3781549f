import type { ErrorCode } from '../model/error-code.ts';

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

/** Puts `card` in the place of the pressed one, for the person who pressed it alone. */
export function cardReply(card: object): InvokeReply {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** Shows a line of text and leaves the card as it is. */
export function messageReply(text: string): InvokeReply {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** Tells the client that the action could not be taken. */
export function errorReply(statusCode: number, code: ErrorCode, message: string): InvokeReply {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}
