import type { Report } from '../../model/answer.ts';
import type { MachineId } from '../../model/machine.ts';
import type { Question } from '../../model/question.ts';
import { groupPageBlocks } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { defineReport } from '../report.ts';
import { AGENT_FACTS, type WithAgent } from './agent-facts.ts';
import { AGENT_STATES, type AgentDatum, type AgentState, agentDatum, agentStateOf } from './agent-state.ts';
import { agentBlocks } from './blocks.ts';
import { agentFleetBlocks, agentText } from './fleet-blocks.ts';
import { lastUpgradeOf } from './last-upgrade.ts';
import { AGENT_WORDS } from './state-words.ts';
import { AGENT_STATUS } from './topic.ts';

type FleetDatum = AgentDatum & { readonly machine: MachineId };

/** Which version of the Azure Monitor agent a machine has, which it could have, and whether it moves by itself; of several machines, how many stand how. */
export const agentStatus = defineReport({
  topic: AGENT_STATUS,
  system: 'monitor-agent',
  covers: [],
  needs: AGENT_FACTS,
  collect({ question }) {
    const groups = new MachineGroups<AgentState>(AGENT_STATES, question.listing);
    const agents: FleetDatum[] = [];
    let first: WithAgent | null = null;
    let unlookedCount = 0;
    return {
      add(each) {
        first ??= each;
        agents.push({ machine: each.machine.id, ...agentDatum(each) });
        const state = agentStateOf(each);
        // What waits for Azure may have failed at each attempt.
        if (state === 'behind-automatic' && !each.facts.upgrades?.isKnown) unlookedCount += 1;
        groups.add(state, { machine: each.machine, says: agentText(each) });
      },
      report: () => {
        if (first === null) return null;
        return agents.length === 1 && !question.listing
          ? ofMachine(first, question)
          : ofFleet({ groups, agents, question, unlookedCount });
      },
    };
  },
});

function ofMachine(each: WithAgent, question: Question): Report {
  const { change, write } = lastUpgradeOf(each.facts);
  const { upgrades } = each.facts;
  return {
    id: AGENT_STATUS.id,
    data: {
      machine: each.machine.id,
      ...agentDatum(each),
      lastWrite: write && { at: write.at, caller: write.caller },
      isActivityLogRead: upgrades?.isKnown ?? false,
      versionReportedSince: change?.firstSeenAt ?? null,
    },
    blocks: agentBlocks(each, question),
  };
}

function ofFleet({
  groups,
  agents,
  question,
  unlookedCount,
}: {
  readonly groups: MachineGroups<AgentState>;
  readonly agents: readonly FleetDatum[];
  readonly question: Question;
  readonly unlookedCount: number;
}): Report {
  const page = groups.page();
  const counts = new Map<string | null, number>();
  for (const { installedVersion } of agents)
    counts.set(installedVersion, (counts.get(installedVersion) ?? 0) + 1);
  return {
    id: AGENT_STATUS.id,
    data: {
      machineCount: agents.length,
      states: groups.inOrder().map(({ key, machineCount }) => ({ state: key, machineCount })),
      agents,
    },
    blocks: page
      ? groupPageBlocks(page, AGENT_WORDS, AGENT_STATUS.title, question)
      : agentFleetBlocks(groups, counts, question, unlookedCount),
  };
}
