import type { Ready } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import { AGENT_STATE_FACTS } from '../agent-status/agent-facts.ts';
import { AGENT_STATES, type AgentState, agentStateOf } from '../agent-status/agent-state.ts';
import { versionsText } from '../agent-status/fleet-blocks.ts';
import { AGENT_WORDS } from '../agent-status/state-words.ts';
import { AGENT_STATUS } from '../agent-status/topic.ts';
import { machinesText } from '../group-blocks.ts';
import { type MachineGroup, MachineGroups } from '../machine-groups.ts';
import { aboutTheSame } from './further-questions.ts';
import { defineSection, NOTHING_SHOWN } from './section.ts';

const TITLE: Text = { en: 'Azure Monitor agents', ja: 'Azure Monitor エージェント' };

/** Where somebody may want to look: what is at the newest version, or gets there by itself, is counted only. */
const SHOWN: readonly AgentState[] = [
  'failed',
  'behind-by-hand',
  'behind-unreached',
  'behind-automatic',
  'unread',
];

/** Which agents failed or are behind the newest version of their region. */
export const agents = defineSection({
  id: 'agents',
  title: TITLE,
  needs: AGENT_STATE_FACTS,
  collect({ form, question }) {
    const groups = new MachineGroups<AgentState>(AGENT_STATES, undefined);
    return {
      add: (each) => groups.add(agentStateOf(each), { machine: each.machine, says: versionsText(each) }),
      part() {
        const all = groups.inOrder();
        const data = {
          states: all.map(({ key, machineCount, machineIds }) => ({
            state: key,
            machineCount,
            machines: machineIds,
          })),
        };
        const wanted = form === 'errors' ? (['failed'] as const) : SHOWN;
        const shown = all.filter(({ key }) => wanted.some((each) => each === key));
        if (form === 'errors' && shown.length === 0) return { ...NOTHING_SHOWN, data };
        const count = (...keys: readonly AgentState[]) =>
          all
            .filter(({ key }) => keys.includes(key))
            .reduce((sum, { machineCount }) => sum + machineCount, 0);
        const [failed, behind, unread] = [
          count('failed'),
          count('behind-by-hand', 'behind-unreached', 'behind-automatic'),
          count('unread'),
        ];
        return {
          ...NOTHING_SHOWN,
          data,
          traits: [
            {
              label: { en: 'Agents', ja: 'エージェント' },
              value: {
                en: `${failed} failed, ${behind} behind${unread > 0 ? `, ${unread} cannot be told` : ''}`,
                ja: `異常 ${failed} 台、旧バージョン ${behind} 台${unread > 0 ? `、判断不可 ${unread} 台` : ''}`,
              },
            },
          ],
          folds:
            shown.length === 0
              ? []
              : [
                  {
                    title: TITLE,
                    blocks: [
                      { kind: 'questions', questions: shown.map((group) => questionOf(group, question)) },
                    ],
                  },
                ],
        };
      },
    };
  },
});

function questionOf({ key, machineCount }: MachineGroup<AgentState>, question: Question): Ready {
  const { name } = AGENT_WORDS[key];
  const of = machinesText(machineCount);
  return {
    sentence: { en: `${of.en} · ${name.en}`, ja: `${of.ja} · ${name.ja}` },
    question: { ...aboutTheSame(question, AGENT_STATUS.id), listing: { group: key, page: 0 } },
  };
}
