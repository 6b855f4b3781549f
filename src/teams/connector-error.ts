import { z } from 'zod';
import { ChannelError, type ChannelErrorCode } from '../turns/channel-error.ts';

const withStatus = z.looseObject({ statusCode: z.number().int() });

/** The ChannelError for what the connector client rejected with, after its own retries (429 and 5xx, three times). */
export function connectorError(error: unknown): ChannelError {
  const status = withStatus.safeParse(error).data?.statusCode ?? null;
  return new ChannelError(codeFor(status), status);
}

function codeFor(status: number | null): ChannelErrorCode {
  if (status === null || status >= 500) return 'TEAMS_UNAVAILABLE';
  switch (status) {
    case 401:
    case 403:
      return 'TEAMS_FORBIDDEN';
    case 404:
    case 410:
      return 'TEAMS_GONE';
    case 429:
      return 'TEAMS_THROTTLED';
    default:
      return 'TEAMS_REJECTED';
  }
}
