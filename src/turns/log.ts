/** One line: its fields, and what happened in a few fixed words. Message texts, tokens and card contents are never written. */
interface LogLine {
  (fields: object, message: string): void;
  (message: string): void;
}

/** What turns need of the log; pino has it. */
export interface Log {
  readonly debug: LogLine;
  readonly info: LogLine;
  readonly warn: LogLine;
  readonly error: LogLine;
  /** A log whose every line has `fields`. */
  child(fields: object): Log;
}
