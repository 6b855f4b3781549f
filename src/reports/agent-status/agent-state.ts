import type { AgentExtension } from '../../facts/agent-extension.ts';
import type { Machine } from '../../model/machine.ts';
import { compareVersions } from '../../model/version.ts';
import type { WithAgentState } from './agent-facts.ts';

/** How the agent of a machine stands, the most urgent first. */
export const AGENT_STATES = [
  'failed',
  'behind-by-hand',
  'unread',
  'no-agent',
  'behind-unreached',
  'newest-by-hand',
  'behind-automatic',
  'newest-automatic',
] as const;

export type AgentState = (typeof AGENT_STATES)[number];

/** What a script wants to know of one agent; null: not on record, or not readable. */
export interface AgentDatum {
  readonly state: AgentState;
  readonly hasAgent: boolean | null;
  readonly installedVersion: string | null;
  readonly newestInRegion: string | null;
  readonly isAutomaticUpgradeOn: boolean | null;
  readonly provisioningState: string | null;
}

export function agentStateOf({ machine, facts }: Pick<WithAgentState, 'machine' | 'facts'>): AgentState {
  const { agent, installed, newest } = facts;
  if (!agent?.isKnown) return 'unread';
  const { extension } = agent.value;
  if (extension === null) return 'no-agent';
  if (extension.provisioningState.value?.toLowerCase() === 'failed' || extension.error !== null)
    return 'failed';
  if (!installed?.isKnown || !newest?.isKnown || installed.value.value === null) return 'unread';
  const isBehind = compareVersions(installed.value.value, newest.value.value) < 0;
  const isAutomatic = isUpgradedByItself(extension, machine);
  if (isBehind && !isAutomatic) return 'behind-by-hand';
  if (isBehind) return isOutOfReach(facts) ? 'behind-unreached' : 'behind-automatic';
  return isAutomatic ? 'newest-automatic' : 'newest-by-hand';
}

/** An Arc-enabled server's extensions are opted in unless they say otherwise, a virtual machine's are not. */
export function isUpgradedByItself(
  { enableAutomaticUpgrade }: AgentExtension,
  { kind }: Pick<Machine, 'kind'>,
): boolean {
  return enableAutomaticUpgrade.value ?? kind === 'azure-arc';
}

export function agentDatum(each: Pick<WithAgentState, 'machine' | 'facts'>): AgentDatum {
  const { agent, newest } = each.facts;
  const extension = agent?.isKnown ? agent.value.extension : null;
  return {
    state: agentStateOf(each),
    hasAgent: agent?.isKnown ? extension !== null : null,
    installedVersion: installedVersion(each.facts),
    newestInRegion: newest?.isKnown ? newest.value.value : null,
    isAutomaticUpgradeOn: extension && isUpgradedByItself(extension, each.machine),
    provisioningState: extension?.provisioningState.value ?? null,
  };
}

/** Null without an agent, and where none is readable. */
export function installedVersion({ installed }: WithAgentState['facts']): string | null {
  return installed?.isKnown ? installed.value.value : null;
}

/** Off, or not connected: automatic upgrade skips it. What could not be read is not said to be. */
function isOutOfReach({ power, connection }: WithAgentState['facts']): boolean {
  const states = [power, connection].flatMap((reading) => (reading?.isKnown ? [reading.value.value] : []));
  return states.some(
    (state) => !['running', 'starting', 'connected', 'unknown'].includes(state.toLowerCase()),
  );
}
