import type { UpgradeAttempt } from '../facts/agent-upgrade-events.ts';
import type { SomeEvidence } from '../model/evidence.ts';

/** From this many failures in a row on, the retry of the next day fails for the same reason. Source: reports from the field, Azure Monitor agent. */
export const FAILURES_THAT_REPEAT = 3;

/** The attempts to upgrade an agent that failed since the last one that succeeded, the latest first. */
export function failuresInARow(attempts: readonly UpgradeAttempt[]): readonly UpgradeAttempt[] {
  const lastSuccess = attempts.findIndex(({ hasFailed }) => !hasFailed);
  return lastSuccess === -1 ? attempts : attempts.slice(0, lastSuccess);
}

/** What the activity log says of an attempt: how it ended, and why. */
export function evidenceOfAttempt({ evidence, error }: UpgradeAttempt): SomeEvidence {
  return error ? [evidence, error.evidence] : [evidence];
}

/** Azure itself acts as an application, by its object id; a person is named as he signs in. */
export function isByHand({ caller }: UpgradeAttempt): boolean {
  return caller?.includes('@') ?? false;
}
