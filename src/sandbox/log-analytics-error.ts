import type { Reply } from './exchange.ts';

/** An error in the shape of the Log Analytics query API; `inner` becomes `innererror`. */
export function logAnalyticsError(
  status: number,
  code: string,
  message: string,
  inner?: Readonly<Record<string, unknown>>,
): Reply {
  return {
    status,
    body: { error: { code, message, ...(inner === undefined ? {} : { innererror: inner }) } },
  };
}
