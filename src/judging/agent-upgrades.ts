import type { UpgradeAttempt } from '../facts/agent-upgrade-events.ts';
import type { SomeEvidence } from '../model/evidence.ts';
import type { Text } from '../model/locale.ts';

/** From this many failures in a row on, the retry of the next day fails for the same reason. Source: reports from the field, Azure Monitor agent. */
export const FAILURES_THAT_REPEAT = 3;

/** The attempts to upgrade an agent that failed on the machine since the last one that succeeded, the latest first. */
export function failuresInARow(attempts: readonly UpgradeAttempt[]): readonly UpgradeAttempt[] {
  return sinceSuccess(attempts).filter(({ isRefused }) => !isRefused);
}

/** The latest attempt, where Azure refused it. */
export function refusedLast([latest]: readonly UpgradeAttempt[]): UpgradeAttempt | null {
  return latest?.isRefused ? latest : null;
}

function sinceSuccess(attempts: readonly UpgradeAttempt[]): readonly UpgradeAttempt[] {
  const lastSuccess = attempts.findIndex(({ hasFailed }) => !hasFailed);
  return lastSuccess === -1 ? attempts : attempts.slice(0, lastSuccess);
}

/** How many failed one after the other, behind the moment of the last: ", 3 in a row"; nothing for one. */
export function inARow({ length }: readonly UpgradeAttempt[]): Text {
  return length > 1 ? { en: `, ${length} in a row`, ja: `、連続 ${length} 回` } : { en: '', ja: '' };
}

/** What the activity log says of an attempt: how it ended, and why. */
export function evidenceOfAttempt({ evidence, error }: UpgradeAttempt): SomeEvidence {
  return error ? [evidence, error.evidence] : [evidence];
}

/** Azure itself acts as an application, by its object id; a person is named as he signs in. */
export function isByHand({ caller }: UpgradeAttempt): boolean {
  return caller?.includes('@') ?? false;
}
