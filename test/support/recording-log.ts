import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { Log } from '../../src/turns/log.ts';

/** A line of the log, parsed. */
export type LogRecord = Readonly<Record<string, unknown>>;

/** A real logger at its most talkative, whose lines are kept. */
export function recordingLog(): { readonly log: Log; readonly records: readonly LogRecord[] } {
  const records: LogRecord[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      records.push(JSON.parse(chunk.toString('utf8')));
      done();
    },
  });
  return { log: pino({ level: 'trace' }, sink), records };
}
