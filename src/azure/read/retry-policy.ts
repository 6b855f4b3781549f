import type { PipelinePolicy, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { isRestError } from '@azure/core-rest-pipeline';
import type { Chance } from '../../model/chance.ts';
import type { Clock } from '../../model/clock.ts';
import { quotaResetInMs, retryAfterInMs } from '../retry-after.ts';

/** An answer in Teams is due within seconds; waiting longer than this in all is worse than saying what could not be read. */
const LONGEST_WAIT_IN_MS = 20_000;
const MOST_ATTEMPTS = 5;
const FIRST_BACKOFF_IN_MS = 500;
/** A wait is longer by up to this share: those who failed together do not come back together. */
const SPREAD = 0.25;

/**
 * Repeats a read that Azure throttled (429) or failed to serve (5xx but 501, no connection), waiting as long as Azure
 * asks: `Retry-After`, or Resource Graph's `x-ms-user-quota-resets-after`. Stands in for the SDK's own retry policy
 * because that one cannot be given a clock or a budget. Everything that passes here is a read, so repeating it is safe; a
 * write has a door of its own.
 */
export function retryPolicy(clock: Clock, chance: Chance): PipelinePolicy {
  return {
    name: 'updateOpsRetryPolicy',
    async sendRequest(request, next) {
      let waitedInMs = 0;
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await attemptOnce(request, next);
        const waitInMs = waitBeforeRetry(outcome, attempt, clock.now());
        const isWorthRetrying =
          waitInMs !== null && attempt < MOST_ATTEMPTS && waitedInMs + waitInMs <= LONGEST_WAIT_IN_MS;
        if (!isWorthRetrying) {
          if ('error' in outcome) throw outcome.error;
          return outcome.response;
        }
        await clock.sleep(waitInMs * (1 + SPREAD * chance()));
        waitedInMs += waitInMs;
      }
    },
  };
}

type Outcome = { readonly response: PipelineResponse } | { readonly error: unknown };

async function attemptOnce(
  request: PipelineRequest,
  next: (request: PipelineRequest) => Promise<PipelineResponse>,
): Promise<Outcome> {
  try {
    return { response: await next(request) };
  } catch (error) {
    return { error };
  }
}

/** Milliseconds to wait before the next attempt; null when repeating cannot help. */
function waitBeforeRetry(outcome: Outcome, attempt: number, now: Date): number | null {
  const backoffInMs = FIRST_BACKOFF_IN_MS * 2 ** (attempt - 1);
  if ('error' in outcome) {
    const hasNoResponse = isRestError(outcome.error) && outcome.error.statusCode === undefined;
    return hasNoResponse ? backoffInMs : null;
  }
  const { status, headers } = outcome.response;
  if (status !== 429 && (status < 500 || status === 501)) return null;
  return retryAfterInMs(headers, now) ?? (status === 429 ? quotaResetInMs(headers) : null) ?? backoffInMs;
}
