import type { WriteOutcome } from '../model/write.ts';
import type { CallStep } from '../store/ledger.ts';

const THROTTLED = 429;

/** Only an answer that proves that nothing was begun lets a call be sent again, or fail. */
export function after(outcome: WriteOutcome): Pick<CallStep, 'to' | 'operation' | 'error'> {
  switch (outcome.outcome) {
    case 'accepted':
      return outcome.operation === null ? { to: 'done' } : { to: 'running', operation: outcome.operation };
    case 'refused': {
      const { code, message } = outcome;
      return isThrottled(outcome) ? { to: 'waiting' } : { to: 'failed', error: { code, message } };
    }
    case 'late':
      return { to: 'waiting' };
    case 'unknown':
      return { to: 'in-doubt' };
  }
}

export function isThrottled(outcome: WriteOutcome): boolean {
  return outcome.outcome === 'refused' && outcome.status === THROTTLED;
}
