import type { Clock } from '../model/clock.ts';

/** What `work` comes to, or what `late` says where it takes longer than `budgetInMs`; `work` goes on nevertheless. */
export async function inTime<T>(
  clock: Clock,
  budgetInMs: number,
  work: Promise<T>,
  late: () => T,
): Promise<T> {
  const isDone = new AbortController();
  try {
    return await Promise.race([work, clock.sleep(budgetInMs, isDone.signal).then(late)]);
  } finally {
    isDone.abort();
  }
}
