import type { ReportedVersion } from '../../facts/agent-heartbeats.ts';
import type { UpgradeAttempt } from '../../facts/agent-upgrade-events.ts';
import { unreadPart } from '../../model/reading.ts';
import type { AgentReadings } from './agent-facts.ts';

/** What is on record of the last time that the agent moved. */
export interface LastUpgrade {
  /** The last write of the extension that succeeded; null: none in the activity log. */
  readonly write: UpgradeAttempt | null;
  /** The version that reports now, and since when it has; null where no older one is on record: then its first heartbeat is as old as what the workspace keeps. */
  readonly change: ReportedVersion | null;
  /** Whether both records could be read. */
  readonly isWhole: boolean;
}

export function lastUpgradeOf({ heartbeats, upgrades }: AgentReadings): LastUpgrade {
  const attempts = upgrades?.isKnown ? upgrades.value.attempts : [];
  const versions = heartbeats?.isKnown ? heartbeats.value.versions : [];
  const [current] = versions;
  const isChanged = versions.some(({ version }) => version.value !== current?.version.value);
  return {
    write: attempts.find(({ hasFailed }) => !hasFailed) ?? null,
    change: isChanged ? (current ?? null) : null,
    isWhole: [upgrades, heartbeats].every((reading) => reading?.isKnown && unreadPart(reading) === null),
  };
}
