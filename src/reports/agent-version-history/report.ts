import type { Report } from '../../model/answer.ts';
import type { Instant } from '../../model/instant.ts';
import type { MachineId } from '../../model/machine.ts';
import type { Question } from '../../model/question.ts';
import { groupPageBlocks, groupRows, machinesText } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { defineReport } from '../report.ts';
import { changeText, historyBlocks } from './blocks.ts';
import { HISTORY_FACTS, type WithHistory } from './history-facts.ts';
import { HISTORY_STATES, type HistoryState, historyOf, LATELY_IN_DAYS } from './history-state.ts';
import { HISTORY_WORDS } from './state-words.ts';
import { AGENT_VERSION_HISTORY } from './topic.ts';

interface FleetDatum {
  readonly machine: MachineId;
  readonly state: HistoryState;
  readonly version: string | null;
  readonly since: Instant | null;
  readonly versionBefore: string | null;
}

/** When the Azure Monitor agent of a machine moved from which version to which, and who had it done; of several machines, whose moved lately. */
export const agentVersionHistory = defineReport({
  topic: AGENT_VERSION_HISTORY,
  system: 'monitor-agent',
  covers: [],
  needs: HISTORY_FACTS,
  collect({ now, question }) {
    const groups = new MachineGroups<HistoryState>(HISTORY_STATES, question.listing);
    const agents: FleetDatum[] = [];
    let first: WithHistory | null = null;
    return {
      add(each) {
        first ??= each;
        const { spans, state } = historyOf(each.facts, now);
        const [current, before] = spans;
        agents.push({
          machine: each.machine.id,
          state,
          version: current?.version ?? null,
          // Without an older version the first heartbeat says how long rows are kept, not when the agent moved.
          since: before ? (current?.firstSeenAt ?? null) : null,
          versionBefore: before?.version ?? null,
        });
        groups.add(state, { machine: each.machine, says: changeText(each, now) });
      },
      report: () => {
        if (first === null) return null;
        return agents.length === 1 && !question.listing
          ? ofMachine(first, now)
          : ofFleet(groups, agents, question);
      },
    };
  },
});

function ofMachine(each: WithHistory, now: Instant): Report {
  const { heartbeats, upgrades } = each.facts;
  const { spans } = historyOf(each.facts, now);
  return {
    id: AGENT_VERSION_HISTORY.id,
    data: {
      machine: each.machine.id,
      versions: heartbeats?.isKnown
        ? spans.map(({ firstSeenAt, lastSeenAt, version }) => ({ version, firstSeenAt, lastSeenAt }))
        : null,
      attempts: upgrades?.isKnown
        ? upgrades.value.attempts.map(({ at, caller, error, hasFailed }) => ({
            at,
            hasFailed,
            caller,
            error: error?.value ?? null,
          }))
        : null,
      activityLogInDays: LATELY_IN_DAYS,
    },
    blocks: historyBlocks(each, now),
  };
}

function ofFleet(
  groups: MachineGroups<HistoryState>,
  agents: readonly FleetDatum[],
  question: Question,
): Report {
  const page = groups.page();
  const count = machinesText(agents.length);
  return {
    id: AGENT_VERSION_HISTORY.id,
    data: {
      machineCount: agents.length,
      states: groups.inOrder().map(({ key, machineCount }) => ({ state: key, machineCount })),
      agents,
    },
    blocks: page
      ? groupPageBlocks(page, HISTORY_WORDS, AGENT_VERSION_HISTORY.title, question)
      : [
          {
            kind: 'heading',
            over: AGENT_VERSION_HISTORY.title,
            standing: null,
            title: { en: `Agents of ${count.en}`, ja: `${count.ja}のエージェント` },
            subtitle: null,
          },
          ...groupRows(groups.inOrder(), HISTORY_WORDS, question),
        ],
  };
}
