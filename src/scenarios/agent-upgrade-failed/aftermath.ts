import { agentExtension } from '../../facts/agent-extension.ts';
import { type AgentHeartbeats, agentHeartbeats, type ReportedVersion } from '../../facts/agent-heartbeats.ts';
import { agentUpgradeEvents, type UpgradeAttempt } from '../../facts/agent-upgrade-events.ts';
import { arcConnection } from '../../facts/arc-connection.ts';
import type { Readings, Values } from '../../facts/fact.ts';
import { powerState } from '../../facts/power-state.ts';
import { failuresInARow, isByHand } from '../../judging/agent-upgrades.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import { DAY_IN_MS, HOUR_IN_MS, type Instant, millisecondsBetween } from '../../model/instant.ts';
import { type Gap, unreadPart } from '../../model/reading.ts';
import { compareVersions } from '../../model/version.ts';

/** What every cause of this scenario is judged by. */
export const NEEDS = { agent: agentExtension, events: agentUpgradeEvents };
export const WANTS = { heartbeats: agentHeartbeats, power: powerState, connection: arcConnection };

type Known = Values<typeof NEEDS> & Readings<typeof WANTS>;

/** An agent sends a heartbeat a minute, and Azure watches an upgrade for five: after an hour of silence it is down. */
export const SILENCE_IN_MS = HOUR_IN_MS;
/** As far back as the activity log is read. */
const LOOKED_BACK_IN_MS = 30 * DAY_IN_MS;

/** A version that was on the machine for a while and is not there any more. */
export interface WentBack {
  readonly from: ReportedVersion;
  readonly to: ReportedVersion;
}

/** What is left of the last upgrade that failed. */
export type Aftermath =
  /** No attempt failed, or a later one succeeded. */
  | { readonly kind: 'no-failure'; readonly shown: SomeEvidence }
  /** The extension says itself that it failed. */
  | {
      readonly kind: 'failed';
      readonly failures: readonly UpgradeAttempt[];
      /** What it says of itself. */
      readonly error: string | null;
      readonly shown: SomeEvidence;
    }
  /** The extension looks well and the machine runs, and nothing comes from the agent any more. */
  | { readonly kind: 'silent'; readonly failures: readonly UpgradeAttempt[]; readonly last: ReportedVersion }
  /** The agent of before is there again; `unheard`: why nobody can say whether it reports. */
  | {
      readonly kind: 'rolled-back';
      readonly failures: readonly UpgradeAttempt[];
      readonly wentBack: WentBack | null;
      readonly shown: SomeEvidence;
      readonly unheard: Gap | null;
    };

export function aftermathOf(
  { agent, events, heartbeats, power, connection }: Known,
  now: Instant,
): Aftermath {
  const { extension, listed } = agent;
  const failures = unsettled(failuresInARow(events.attempts), heartbeats?.isKnown ? heartbeats.value : null);
  if (extension === null) return { kind: 'no-failure', shown: [listed] };
  const state = extension.provisioningState;
  if (state.value?.toLowerCase() === 'failed' || extension.error !== null)
    return {
      kind: 'failed',
      failures,
      error: extension.error?.value ?? null,
      shown: extension.error ? [state.evidence, extension.error.evidence] : [state.evidence],
    };
  const heard = heartbeats?.isKnown ? heartbeats.value.versions : [];
  const wentBack = wentBackIn(heard, events.attempts, now);
  const [failure] = failures;
  if (!failure && !wentBack)
    return { kind: 'no-failure', shown: [state.evidence, events.attempts[0]?.evidence ?? events.looked] };
  const [last] = heard;
  const unheard = unreadPart(heartbeats);
  if (
    failure &&
    last &&
    unheard === null &&
    isSilentSince(failure.at, last.lastSeenAt, now) &&
    isReachable({ power, connection })
  )
    return { kind: 'silent', failures, last };
  return { kind: 'rolled-back', failures, wentBack, shown: [state.evidence], unheard };
}

/** A newer version that has reported since shows that an attempt succeeded, whether or not the activity log has it. */
function unsettled(
  failures: readonly UpgradeAttempt[],
  heartbeats: AgentHeartbeats | null,
): readonly UpgradeAttempt[] {
  const [current, ...earlier] = heartbeats?.versions ?? [];
  const [failure] = failures;
  if (!current || !failure || current.firstSeenAt <= failure.at) return failures;
  const isNewest = earlier.every(({ version }) => compareVersions(version.value, current.version.value) < 0);
  return isNewest && earlier.length > 0 ? [] : failures;
}

/** Whether the agent reports an older version again than it did for a while; one that somebody put there is no rollback. */
function wentBackIn(
  [current, ...others]: readonly ReportedVersion[],
  attempts: readonly UpgradeAttempt[],
  now: Instant,
): WentBack | null {
  if (!current) return null;
  const from = others.find(
    ({ version, firstSeenAt, lastSeenAt }) =>
      compareVersions(version.value, current.version.value) > 0 &&
      firstSeenAt > current.firstSeenAt &&
      millisecondsBetween(lastSeenAt, now) <= LOOKED_BACK_IN_MS,
  );
  if (!from) return null;
  const isWanted = attempts.some((each) => !each.hasFailed && isByHand(each) && each.at >= from.firstSeenAt);
  return isWanted ? null : { from, to: current };
}

function isSilentSince(failedAt: Instant, lastSeenAt: Instant, now: Instant): boolean {
  const wasHeardAfter = millisecondsBetween(failedAt, lastSeenAt) >= SILENCE_IN_MS;
  return (
    !wasHeardAfter &&
    millisecondsBetween(failedAt, now) >= SILENCE_IN_MS &&
    millisecondsBetween(lastSeenAt, now) >= SILENCE_IN_MS
  );
}

/** Nothing comes from a machine that is off or out of contact, whatever its agent does. */
function isReachable({ power, connection }: Pick<Known, 'power' | 'connection'>): boolean {
  if (power?.isKnown) return power.value.value === 'running';
  return connection?.isKnown === true && connection.value.value.toLowerCase() === 'connected';
}
