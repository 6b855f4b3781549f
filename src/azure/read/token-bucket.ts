import type { Quota } from './quota.ts';

export interface Bucket {
  readonly tokens: number;
  readonly refillPerSecond: number;
  /** The header that says how many are left. */
  readonly header: string;
}

/** A bucket that each request takes a token from and that fills up again by the second, as ARM counts. */
export function tokenBucket({ tokens: capacity, refillPerSecond, header }: Bucket): Quota {
  let tokens = capacity;
  let countedAtInMs = 0;

  function refill(nowInMs: number): void {
    tokens = Math.min(capacity, tokens + ((nowInMs - countedAtInMs) / 1000) * refillPerSecond);
    countedAtInMs = nowInMs;
  }

  return {
    nextAtInMs(nowInMs) {
      refill(nowInMs);
      return tokens >= 1 ? nowInMs : nowInMs + ((1 - tokens) / refillPerSecond) * 1000;
    },

    take(nowInMs) {
      refill(nowInMs);
      tokens -= 1;
    },

    learn(headers, nowInMs, unanswered) {
      refill(nowInMs);
      const remaining = headers.get(header);
      // Others who use the same identity take from the same bucket; that there is more than was counted is no reason to hurry.
      if (remaining !== undefined && /^\d+$/.test(remaining))
        tokens = Math.min(tokens, Number(remaining) - unanswered);
    },

    // A resource provider throttles by limits of its own, as Compute does each machine: nobody else need wait for that.
    isUsedUp: (headers) => Number(headers.get(header) ?? 0) === 0,
  };
}
