import { agentExtension } from '../../facts/agent-extension.ts';
import { agentHeartbeats } from '../../facts/agent-heartbeats.ts';
import { agentUpgradeEvents } from '../../facts/agent-upgrade-events.ts';
import { agentVersions } from '../../facts/agent-versions.ts';
import { arcConnection } from '../../facts/arc-connection.ts';
import type { Readings } from '../../facts/fact.ts';
import { installedAgent } from '../../facts/installed-agent.ts';
import { legacyAgentExtension } from '../../facts/legacy-agent-extension.ts';
import { powerState } from '../../facts/power-state.ts';
import type { ReportedMachine } from '../report.ts';

/** What tells how the agent of a machine stands. */
export const AGENT_STATE_FACTS = {
  agent: agentExtension,
  installed: installedAgent,
  newest: agentVersions,
  power: powerState,
  connection: arcConnection,
};

/** What tells which agent a machine has, and whether it moves by itself. */
export const AGENT_FACTS = {
  ...AGENT_STATE_FACTS,
  heartbeats: agentHeartbeats,
  upgrades: agentUpgradeEvents,
  legacy: legacyAgentExtension,
};

export type AgentReadings = Readings<typeof AGENT_FACTS>;

/** A machine with what tells how its agent stands. */
export type WithAgentState = ReportedMachine<Readings<typeof AGENT_STATE_FACTS>>;

export type WithAgent = ReportedMachine<AgentReadings>;
