import type { Logger } from 'pino';

/** What this room needs of the log. Message texts, tokens and card contents are never written to it. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;
