import type { Quoted } from '../model/evidence.ts';
import { gap, known, type Reading } from '../model/reading.ts';
import { agentExtension } from './agent-extension.ts';
import { agentHeartbeats } from './agent-heartbeats.ts';
import { derivedFact } from './define-fact.ts';
import type { Fact } from './fact.ts';

/**
 * The version of the Azure Monitor agent that is on the machine, null where it has no agent: as the extension reports it, or, of a machine that reports nothing,
 * as its last heartbeat says. The version that was asked for is not it: `1.0` stands there for years.
 */
export const installedAgent: Fact<Quoted<string | null>> = derivedFact({
  id: 'installed-agent',
  title: { en: 'installed version of the agent', ja: 'インストール済みのエージェントのバージョン' },
  kinds: ['azure-vm', 'azure-arc'],
  from: { agent: agentExtension, heartbeats: agentHeartbeats },
  derive({ agent, heartbeats }, machine): Reading<Quoted<string | null>> | undefined {
    if (!agent?.isKnown) return agent;
    const { extension, listed } = agent.value;
    if (extension === null) return known({ value: null, evidence: listed });
    const { value, evidence } = extension.installedVersion;
    if (value !== null) return known({ value, evidence });
    if (!heartbeats?.isKnown) return heartbeats;
    const [last] = heartbeats.value.versions;
    return last
      ? known(last.version)
      : gap(installedAgent, 'AZ_NO_DATA', {
          en: `The agent of ${machine.name} must report its version, to Azure or to a workspace in scope (Heartbeat).`,
          ja: `${machine.name} のエージェントが、Azure または対象のワークスペース (Heartbeat) にバージョンを報告する必要があります。`,
        });
  },
});
