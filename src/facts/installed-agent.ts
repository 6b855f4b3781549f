import type { Quoted } from '../model/evidence.ts';
import { type Machine, type MachineKey, machineKey } from '../model/machine.ts';
import { gap, gapIn, known, type Reading } from '../model/reading.ts';
import { type Agent, agentExtension } from './agent-extension.ts';
import { type AgentHeartbeats, agentHeartbeats } from './agent-heartbeats.ts';
import { machineFact } from './define-fact.ts';
import { type Fact, readingsOf } from './fact.ts';

const FROM = { agent: agentExtension, heartbeats: agentHeartbeats };

/**
 * The version of the Azure Monitor agent that is on the machine, null where it has no agent: as the extension reports it, or, of a machine that reports nothing,
 * as its last heartbeat says; the workspaces are asked for such machines alone. The version that was asked for is not it: `1.0` stands there for years.
 */
export const installedAgent: Fact<Quoted<string | null>> = machineFact({
  id: 'installed-agent',
  title: { en: 'installed version of the agent', ja: 'インストール済みのエージェントのバージョン' },
  kinds: ['azure-vm', 'azure-arc'],
  from: Object.values(FROM),
  async read(machines, gather) {
    const sheets = await gather.readFacts([agentExtension], machines);
    const agents = new Map(
      machines.map(({ id }) => {
        const key = machineKey(id);
        return [key, readingsOf(FROM, sheets.get(key) ?? new Map()).agent] as const;
      }),
    );
    const silent = machines.filter(({ id }) => isSilent(agents.get(machineKey(id))));
    const logged = await gather.readFacts(silent.length > 0 ? [agentHeartbeats] : [], silent);
    return new Map(
      machines.map((machine): readonly [MachineKey, Reading<Quoted<string | null>>] => {
        const key = machineKey(machine.id);
        const { heartbeats } = readingsOf(FROM, logged.get(key) ?? new Map());
        return [key, installedOn(machine, agents.get(key), heartbeats)];
      }),
    );
  },
});

function isSilent(agent: Reading<Agent> | undefined): boolean {
  return agent?.isKnown === true && agent.value.extension?.installedVersion.value === null;
}

function installedOn(
  { name }: Machine,
  agent: Reading<Agent> | undefined,
  heartbeats: Reading<AgentHeartbeats> | undefined,
): Reading<Quoted<string | null>> {
  if (!agent) throw new Error('the extensions of a machine were not read');
  if (!agent.isKnown) return gapIn(installedAgent, agent);
  const { extension, listed } = agent.value;
  if (extension === null) return known({ value: null, evidence: listed });
  const { value, evidence } = extension.installedVersion;
  if (value !== null) return known({ value, evidence });
  if (heartbeats && !heartbeats.isKnown) return gapIn(installedAgent, heartbeats);
  const [last] = heartbeats?.value.versions ?? [];
  return last
    ? known(last.version, heartbeats?.missing)
    : gap(installedAgent, 'AZ_NO_DATA', {
        en: `The agent of ${name} reports its version neither to Azure nor to a workspace in scope (Heartbeat).`,
        ja: `${name} のエージェントのバージョンが、Azure にも対象のワークスペース (Heartbeat) にも報告されていません。`,
      });
}
