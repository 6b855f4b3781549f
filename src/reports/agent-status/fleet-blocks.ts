import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { groupRows, machinesText } from '../group-blocks.ts';
import type { MachineGroups } from '../machine-groups.ts';
import type { WithAgentState } from './agent-facts.ts';
import { type AgentState, installedVersion } from './agent-state.ts';
import { AGENT_WORDS } from './state-words.ts';

/** How many machines have each version; null: none that could be read. */
export type VersionCounts = ReadonlyMap<string | null, number>;

/** More versions than these nobody compares on a card; the data has all. */
const MOST_VERSIONS = 8;

/** Several machines: how their agents stand, the most urgent first, and which versions there are. */
export function agentFleetBlocks(
  groups: MachineGroups<AgentState>,
  versions: VersionCounts,
  question: Question,
): readonly Block[] {
  const count = machinesText(groups.machineCount);
  return [
    {
      kind: 'heading',
      over: { en: 'Azure Monitor agent', ja: 'Azure Monitor エージェント' },
      standing: null,
      title: { en: `Agents of ${count.en}`, ja: `${count.ja}のエージェント` },
      subtitle: null,
    },
    ...groupRows(groups.inOrder(), AGENT_WORDS, question),
    {
      kind: 'chart',
      title: { en: 'Installed versions', ja: 'インストール済みのバージョン' },
      bars: [...versions]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, MOST_VERSIONS)
        .map(([version, value]) => ({
          label: version === null ? UNVERSIONED : { en: version, ja: version },
          value,
          standing: null,
        })),
    },
  ];
}

/** What is said of one machine in a list: what it has, and what it could have. */
export function versionsText({ facts }: Pick<WithAgentState, 'facts'>): Text | null {
  const { agent, installed, newest } = facts;
  if (agent?.isKnown && agent.value.extension === null) return null;
  const gap = [agent, installed, newest].find((reading) => reading?.isKnown === false);
  if (gap?.isKnown === false) return gap.needs;
  const version = installedVersion(facts);
  const available = newest?.isKnown ? newest.value.value : null;
  if (version === null || available === null) return null;
  return version === available
    ? { en: version, ja: version }
    : {
        en: `${version}, newest in the region ${available}`,
        ja: `${version} (リージョンの最新は ${available})`,
      };
}

const UNVERSIONED: Text = { en: 'none, or not readable', ja: 'なし、または取得不可' };
