import type { Block, Row } from '../../model/block.ts';
import type { Text } from '../../model/locale.ts';
import type { Question } from '../../model/question.ts';
import type { Gap } from '../../model/reading.ts';
import { groupRows, machinesText } from '../group-blocks.ts';
import type { MachineGroups } from '../machine-groups.ts';
import { gapsAmong, said, same, unreadBlocks } from '../said.ts';
import type { Compared, Drift, DriftState } from './drift.ts';
import type { DriftMachine } from './drift-facts.ts';
import { comparedText } from './drift-text.ts';
import { DRIFT_WORDS } from './state-words.ts';

/** One machine: each state of Azure Policy beside what the machine itself says. */
export function driftBlocks({ machine, facts }: DriftMachine, drift: Drift): readonly Block[] {
  const { means, name, standing } = DRIFT_WORDS[drift.state];
  const { states } = facts;
  return [
    {
      kind: 'heading',
      standing,
      subtitle: { en: `Azure Policy and ${machine.name}`, ja: `Azure Policy と ${machine.name}` },
      title: name,
    },
    said(means),
    ...(drift.compared.length > 0 ? [{ kind: 'rows', rows: drift.compared.map(rowOf) } as const] : []),
    ...(states?.isKnown && drift.compared.length === 0
      ? [{ kind: 'quotes', quotes: [states.value.looked] } as const]
      : []),
    said(LOOKED_AT, 'subtle'),
    ...unreadBlocks(gapsAmong(Object.values(facts))),
  ];
}

/** Several machines: where Azure Policy and the machine part, first. */
export function driftFleetBlocks(
  groups: MachineGroups<DriftState>,
  gaps: readonly Gap[],
  question: Question,
): readonly Block[] {
  const ordered = groups.inOrder();
  return [
    {
      kind: 'heading',
      over: { en: 'Azure Policy and the machines', ja: 'Azure Policy とマシンの実際' },
      standing: null,
      subtitle: null,
      title: titleOf(groups),
    },
    ...groupRows(ordered, DRIFT_WORDS, question),
    said(LOOKED_AT, 'subtle'),
    ...unreadBlocks(gaps),
  ];
}

function titleOf(groups: MachineGroups<DriftState>): Text {
  const count = (state: DriftState) => groups.inOrder().find(({ key }) => key === state)?.machineCount ?? 0;
  const total = groups.machineCount;
  if (count('unevaluated') === total)
    return {
      en: `No state of Azure Policy is on record for ${total === 1 ? 'the machine' : `the ${total} machines`}`,
      ja: `${total} 台すべてで Azure Policy の準拠状態の記録なし`,
    };
  const [green, red] = [count('false-green'), count('false-red')];
  return {
    en: `Of ${machinesText(total).en}, ${green} compliant by Azure Policy and not in fact, ${red} the reverse`,
    ja: `${total} 台中、Azure Policy では準拠でも実際は非準拠 ${green} 台、その逆 ${red} 台`,
  };
}

function rowOf(compared: Compared): Row {
  const { state, verdict } = compared;
  const { policy, complianceState, assignmentId } = state;
  return {
    standing: verdict === null ? null : DRIFT_WORDS[verdict].standing,
    title: same(policy.displayName),
    text: comparedText(compared),
    detail: [
      { kind: 'quotes', quotes: [complianceState.evidence] },
      ...(assignmentId === null
        ? []
        : [said({ en: `Assignment: ${assignmentId}`, ja: `割り当て: ${assignmentId}` }, 'subtle')]),
    ],
  };
}

const LOOKED_AT: Text = {
  en: 'Looked at: the built-in definitions of the category Azure Update Manager (periodic checking, the prerequisite of schedules, recurring updates) and "System updates should be installed on your machines". Definitions of your own are not compared.',
  ja: '対象: カテゴリ「Azure Update Manager」の組み込み定義 (定期評価、スケジュールの前提条件、定期的な更新) と「System updates should be installed on your machines」。カスタム定義は比較していません。',
};
