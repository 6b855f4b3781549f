import { z } from 'zod';
import type { ErrorCode } from '../model/error-code.ts';

type TeamsCode = Extract<ErrorCode, `TEAMS_${string}`>;

/** Teams did not take what the bot sent, after the connector's own retries (429 and 5xx, three times). */
export class ChannelError extends Error {
  readonly code: TeamsCode;
  /** HTTP status; null where there was no response. */
  readonly status: number | null;

  constructor(code: TeamsCode, status: number | null) {
    super(`${code} (HTTP ${status ?? 'no response'})`);
    this.name = 'ChannelError';
    this.code = code;
    this.status = status;
  }
}

const withStatus = z.looseObject({ statusCode: z.number().int() });

/** The ChannelError for what the connector client rejected with. */
export function channelError(error: unknown): ChannelError {
  const status = withStatus.safeParse(error).data?.statusCode ?? null;
  return new ChannelError(codeFor(status), status);
}

function codeFor(status: number | null): TeamsCode {
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
