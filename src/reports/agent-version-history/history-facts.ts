import { agentExtension } from '../../facts/agent-extension.ts';
import { agentHeartbeats } from '../../facts/agent-heartbeats.ts';
import { agentUpgradeEvents } from '../../facts/agent-upgrade-events.ts';
import type { Readings } from '../../facts/fact.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells when an agent moved, and who moved it. */
export const HISTORY_FACTS = {
  agent: agentExtension,
  heartbeats: agentHeartbeats,
  upgrades: agentUpgradeEvents,
};

export type HistoryReadings = Readings<typeof HISTORY_FACTS>;

export type WithHistory = ReportedMachine<HistoryReadings>;
