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
 * How much of a WebAssembly function, in bytes gone through, V8 lets run before it optimises it; by itself 13,000,000. PGlite is past
 * that right after its start, and its largest function then takes 500 MB for half a second; a statement of ours takes 0.70 ms
 * of computing instead of 0.65. V8 reads it when PGlite is compiled, and it is for the whole process, which has no
 * WebAssembly beside that matters.
 */
const TIERING_BUDGET = 2_000_000_000;

interface Caller {
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the thread of the embedded store. Nobody waits for a thread that is no more: whatever ends it is the error of all
 * calls that it had, and of all that come.
 */
export function startEmbeddedWorker(): EmbeddedWorker {
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
  const cache = getCompileCacheDir();
  const worker = new Worker(new URL('./embedded-thread.ts', import.meta.url), {
    name: 'store',
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
