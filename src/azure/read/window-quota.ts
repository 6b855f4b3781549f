import { quotaResetInMs } from '../retry-after.ts';
import type { Quota } from './quota.ts';

export interface Window {
  readonly requests: number;
  readonly lengthInMs: number;
}

/**
 * So many requests in a window that opens with the first of them, as Resource Graph and Log Analytics count. The first half
 * leaves at once; the rest is spread over what is left of the window, so that look-ups gather in the meantime instead
 * of all waiting for its end. Resource Graph's own figures, where a reply has them, come before what is counted here.
 */
export function windowQuota({ requests, lengthInMs }: Window): Quota {
  let left = requests;
  let endsAtInMs = 0;
  let lastTakenAtInMs = 0;

  function renew(nowInMs: number): void {
    if (nowInMs >= endsAtInMs) left = requests;
  }

  return {
    nextAtInMs(nowInMs) {
      renew(nowInMs);
      if (left > requests / 2) return nowInMs;
      if (left <= 0) return endsAtInMs;
      return lastTakenAtInMs + (endsAtInMs - lastTakenAtInMs) / (left + 1);
    },

    take(nowInMs) {
      renew(nowInMs);
      if (nowInMs >= endsAtInMs) endsAtInMs = nowInMs + lengthInMs;
      left -= 1;
      lastTakenAtInMs = nowInMs;
    },

    learn(headers, nowInMs, unanswered) {
      const remaining = headers.get('x-ms-user-quota-remaining');
      const resetsInMs = quotaResetInMs(headers);
      if (remaining === undefined || !/^\d+$/.test(remaining) || resetsInMs === null) return;
      left = Number(remaining) - unanswered;
      // Azure says whole seconds, and 0 for less than one.
      endsAtInMs = nowInMs + Math.max(resetsInMs, 1000);
    },

    isUsedUp: () => true,
  };
}
