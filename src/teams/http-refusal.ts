import { ERROR_CODES, type ErrorCode } from '../model/error-code.ts';

/** An answer over HTTP: its status, and what is written as JSON; null writes nothing. */
export interface HttpReply {
  readonly status: number;
  readonly body: unknown;
}

/** A refusal in the product's form: the code and what it means, nothing of the request. */
export function httpRefusal(status: number, code: ErrorCode): HttpReply {
  return { status, body: { error: { code, message: ERROR_CODES[code].means.en } } };
}

/** The refusal for what Restify would answer with `status` by itself. */
export function routingRefusal(status: number): HttpReply {
  switch (status) {
    case 404:
      return httpRefusal(404, 'HTTP_NOT_FOUND');
    case 405:
      return httpRefusal(405, 'HTTP_METHOD_NOT_ALLOWED');
    default:
      return status < 500 ? httpRefusal(status, 'TEAMS_BAD_REQUEST') : httpRefusal(status, 'BUG_UNEXPECTED');
  }
}
