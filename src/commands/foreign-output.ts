import { errorTrace } from '../turns/error-trace.ts';
import type { Log } from '../turns/log.ts';

/** Frames of Node's own streams and console, and of this file. */
const NOT_THE_WRITER = /\(?node:|foreign-output\.ts/;

/**
 * Keeps both streams of the process to the log, one JSON object a line, until given back: what a library writes past it, a
 * warning of Node and an error that nobody caught become lines of the log. What was written is left out, since it may quote a
 * token or a message; where it was written from is said once for each place, so that nobody can fill the log by it. After
 * an error that nobody caught the process ends with 1: what it was doing is begun again at the next start.
 */
export function takeForeignOutput(log: Log): { giveBack(): void } {
  const told = new Set<string>();
  const tellOnce = (name: string, at: string, message: string) => {
    if (told.has(`${name} ${at}`)) return;
    told.add(`${name} ${at}`);
    log.warn({ name, at }, message);
  };

  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream } of streams)
    stream.write = (_text: unknown, encodingOrDone?: unknown, done?: unknown) => {
      tellOnce('Output', writer(), 'a library wrote past the log');
      const called = typeof encodingOrDone === 'function' ? encodingOrDone : done;
      if (typeof called === 'function') called();
      return true;
    };

  const byNode = process.listeners('warning');
  const onWarning = (warning: Error) => tellOnce(warning.name, errorTrace(warning).at, 'Node warned');
  const onUncaught = (error: unknown) => {
    log.error(
      { code: 'BUG_UNEXPECTED', error: errorTrace(error) },
      'an error nobody caught ended the process',
    );
    process.exit(1);
  };
  process.removeAllListeners('warning');
  process.on('warning', onWarning);
  process.on('uncaughtException', onUncaught);

  return {
    giveBack: () => {
      for (const { stream, write } of streams) stream.write = write;
      process.off('warning', onWarning);
      process.off('uncaughtException', onUncaught);
      for (const listener of byNode) process.on('warning', listener);
    },
  };
}

/** The first frame outside of what every writing goes through. */
function writer(): string {
  const frames = errorTrace(new Error()).at.split('\n');
  return frames.find((frame) => !NOT_THE_WRITER.test(frame))?.trim() ?? '';
}
