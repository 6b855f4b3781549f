import type { Reply } from './exchange.ts';

/** An error in the shape of Microsoft Graph ("Microsoft Graph error responses and resource types"). */
export function graphError(status: number, code: string, message: string): Reply {
  return { status, body: { error: { code, message, innerError: {} } } };
}
