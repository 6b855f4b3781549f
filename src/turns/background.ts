import { errorTrace } from './error-trace.ts';
import type { Log } from './log.ts';

/** Work that goes on after its HTTP request was answered. */
export interface Background {
  /** Starts `work`; resolves when it has ended. Never rejects: what `work` rejects with is logged. */
  start(work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

export function background(log: Log): Background {
  const underWay = new Set<Promise<void>>();
  return {
    start: (work) => {
      const running = work()
        .catch((error: unknown) => log.error({ error: errorTrace(error) }, 'work in the background failed'))
        .finally(() => underWay.delete(running));
      underWay.add(running);
      return running;
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
