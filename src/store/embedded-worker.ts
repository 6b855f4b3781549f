import { getCompileCacheDir } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { arrived } from './carried-error.ts';
import type { EmbeddedCall, EmbeddedReply, NumberedCall } from './embedded-call.ts';

export interface EmbeddedWorker {
  /** Rejects with the error of the call, and with what ended the thread where it does not live any more. */
  call(call: EmbeddedCall): Promise<readonly unknown[]>;
  /** Resolves when the thread has ended, by itself after `close`, or because it is ended now. */
  ended(how: 'by-itself' | 'now'): Promise<void>;
}

/**
 * V8 lets WebAssembly run as it was first compiled, and does not optimise it: PGlite's largest function takes it 500 MB for half a
 * second, some moments after every start, for statements of ours that take as long as before. It reads this when PGlite is compiled, for
 * the whole process, which has no WebAssembly beside that matters.
 */
const NOT_OPTIMISED = ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** What statements leave behind is gone by the next one: more room for it, by itself 100 MB, would only fill. */
const YOUNG_GENERATION_IN_MB = 16;

interface Caller {
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the thread of the embedded store. Nobody waits for a thread that is no more: whatever ends it is the error of all
 * calls that it had, and of all that come.
 */
export function startEmbeddedWorker(): EmbeddedWorker {
  for (const flag of NOT_OPTIMISED) setFlagsFromString(flag);
  const cache = getCompileCacheDir();
  const worker = new Worker(new URL('./embedded-thread.ts', import.meta.url), {
    name: 'store',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_IN_MB },
    // A thread does not inherit the cache of compiled code otherwise.
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
  });
  const callers = new Map<number, Caller>();
  let calls = 0;
  let death: Error | null = null;
  worker.on('message', (reply: EmbeddedReply) => {
    const caller = callers.get(reply.number);
    callers.delete(reply.number);
    if ('rows' in reply) caller?.resolve(reply.rows);
    else caller?.reject(arrived(reply.error));
  });
  worker.on('error', (error) => {
    death = endOf(error);
  });
  const exit = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      death ??= endOf(null);
      for (const { reject } of callers.values()) reject(death);
      callers.clear();
      resolve();
    });
  });
  return {
    call: (call) =>
      new Promise((resolve, reject) => {
        if (death !== null) return reject(death);
        calls += 1;
        worker.postMessage({ number: calls, call } satisfies NumberedCall);
        callers.set(calls, { resolve, reject });
      }),
    ended: async (how) => {
      if (how === 'now') await worker.terminate();
      await exit;
    },
  };
}

/** Its code is that of what ended the thread, such as ERR_WORKER_OUT_OF_MEMORY. */
function endOf(cause: unknown): Error {
  const code = cause instanceof Error && 'code' in cause ? cause.code : 'THREAD_ENDED';
  return Object.assign(new Error('the thread of the embedded store has ended', { cause }), { code });
}
