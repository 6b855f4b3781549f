import type { ErrorCode } from '../model/error-code.ts';

export type ChannelErrorCode = Extract<ErrorCode, `TEAMS_${string}`>;

/** The channel did not take what the bot sent, after its own retries. */
export class ChannelError extends Error {
  readonly code: ChannelErrorCode;
  /** HTTP status; null where there was no response. */
  readonly status: number | null;

  constructor(code: ChannelErrorCode, status: number | null) {
    super(`${code} (HTTP ${status ?? 'no response'})`);
    this.name = 'ChannelError';
    this.code = code;
    this.status = status;
  }
}
