import { failuresInARow, inARow } from '../../judging/agent-upgrades.ts';
import { minuteText } from '../../judging/time-text.ts';
import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { groupRows, machinesText } from '../group-blocks.ts';
import type { MachineGroups } from '../machine-groups.ts';
import { listed, said } from '../said.ts';
import type { WithAgent, WithAgentState } from './agent-facts.ts';
import { type AgentState, installedVersion } from './agent-state.ts';
import { AGENT_WORDS } from './state-words.ts';

/** How many machines have each version; null: none that could be read. */
export type VersionCounts = ReadonlyMap<string | null, number>;

/** More versions than these nobody compares on a card; the data has all. */
const MOST_VERSIONS = 8;

/** Several machines: how their agents stand, the most urgent first, and which versions there are. `unlookedCount`: of how many that wait for Azure the activity log was not read. */
export function agentFleetBlocks(
  groups: MachineGroups<AgentState>,
  versions: VersionCounts,
  question: Question,
  unlookedCount: number,
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
    ...(unlookedCount > 0 ? [said(unlooked(unlookedCount), 'warning')] : []),
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

/** What is said of one machine in a list: what it has, what it could have, and how its last upgrade failed where the activity log was read. */
export function agentText({ facts }: Pick<WithAgent, 'facts'>): Text | null {
  const versions = versionsText({ facts });
  const failures = facts.upgrades?.isKnown ? failuresInARow(facts.upgrades.value.attempts) : [];
  const [last] = failures;
  if (versions === null || last === undefined) return versions;
  const [at, count] = [minuteText(last.at), inARow(failures)];
  return listed([
    versions,
    {
      en: `last upgrade failed (${at}${count.en})`,
      ja: `最後のアップグレードは失敗 (${at}${count.ja})`,
    },
  ]);
}

/** What it has, and what it could have. */
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

function unlooked(count: number): Text {
  return {
    en: `Whether upgrades have failed was not looked at on ${machinesText(count).en} that wait for Azure: the activity log is read for a few machines at a time. Ask about one by name.`,
    ja: `Azure による展開を待つ ${count} 台について、アップグレードが失敗していないかは確認していません。アクティビティ ログは少数のマシンについてのみ読み取ります。マシンを指定して質問してください。`,
  };
}

const UNVERSIONED: Text = { en: 'none, or not readable', ja: 'なし、または取得不可' };
