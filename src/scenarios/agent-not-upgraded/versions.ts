import { agentVersions } from '../../facts/agent-versions.ts';
import { installedAgent } from '../../facts/installed-agent.ts';
import type { Quoted, SomeEvidence } from '../../model/evidence.ts';
import { compareVersions } from '../../model/version.ts';

/** What says whether an agent is behind. */
export const VERSION_FACTS = { installed: installedAgent, newest: agentVersions };

/** The installed version, null without an agent, and the newest of the region. */
export interface AgentVersions {
  readonly installed: Quoted<string | null>;
  readonly newest: Quoted<string>;
}

export function evidenceOf({ installed, newest }: AgentVersions): SomeEvidence {
  return [installed.evidence, newest.evidence];
}

/** How the machine stands to its region. */
export function standingOf({ installed, newest }: AgentVersions): 'without agent' | 'behind' | 'newest' {
  if (installed.value === null) return 'without agent';
  return compareVersions(installed.value, newest.value) < 0 ? 'behind' : 'newest';
}
