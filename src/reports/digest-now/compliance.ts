import { minuteText } from '../../judging/time-text.ts';
import { COMPLIANCE_STATES, type ComplianceState, isCompliant } from '../../model/compliance.ts';
import { spanAt } from '../../model/history-change.ts';
import type { Instant } from '../../model/instant.ts';
import type { Text } from '../../model/locale.ts';
import { missingText } from '../compliance/blocks.ts';
import { COMPLIANCE_FACTS } from '../compliance/compliance-facts.ts';
import { complianceOf } from '../compliance/compliance-state.ts';
import { COMPLIANCE_WORDS } from '../compliance/state-words.ts';
import { COMPLIANCE } from '../compliance/topic.ts';
import { PAST_FACTS } from '../compliance-history/past-facts.ts';
import { machinesText } from '../group-blocks.ts';
import { MachineGroups } from '../machine-groups.ts';
import { said } from '../said.ts';
import { comparedMoment } from './compared-moment.ts';
import { aboutTheSame } from './further-questions.ts';
import { type DigestOccasion, defineSection, NOTHING_SHOWN, type Part } from './section.ts';

/** How many of the machines that are remembered were compliant then, and how many of the same are now. */
interface Change {
  comparedWith: Instant | null;
  machineCount: number;
  before: number;
  now: number;
  /** Those that became compliant, or are no longer. */
  changed: number;
}

/** How compliant the machines are, and were. */
export const complianceSection = defineSection({
  id: 'compliance',
  title: COMPLIANCE.title,
  needs: { ...COMPLIANCE_FACTS, ...PAST_FACTS },
  collect(occasion) {
    const groups = new MachineGroups<ComplianceState>(COMPLIANCE_STATES, undefined);
    const change: Change = { comparedWith: null, machineCount: 0, before: 0, now: 0, changed: 0 };
    return {
      add({ machine, facts }) {
        const own = complianceOf(facts, occasion.now);
        groups.add(own.state, { machine, says: missingText(own) });
        const comparedWith = comparedMoment(facts, occasion);
        if (comparedWith === null) return;
        change.comparedWith = comparedWith;
        const past = facts.past?.isKnown ? facts.past.value : null;
        const then = past && spanAt(past, comparedWith);
        // What could not be told at either time has not changed.
        if (then === null || then.state.compliance === 'unread' || own.state === 'unread') return;
        const [before, now] = [isCompliant(then.state.compliance), isCompliant(own.state)];
        change.machineCount += 1;
        if (before) change.before += 1;
        if (now) change.now += 1;
        if (before !== now) change.changed += 1;
      },
      part: () => partOf(groups, change, occasion),
    };
  },
});

function partOf(
  groups: MachineGroups<ComplianceState>,
  change: Change,
  { form, question }: DigestOccasion,
): Part {
  const states = groups.inOrder();
  const compliantCount = states
    .filter(({ key }) => isCompliant(key))
    .reduce((sum, { machineCount }) => sum + machineCount, 0);
  const { machineCount } = groups;
  const data = {
    machineCount,
    compliantCount,
    states: states.map((state) => ({
      state: state.key,
      machineCount: state.machineCount,
      machines: state.machineIds,
    })),
    change: change.comparedWith === null ? null : change,
  };
  const isChanged = change.changed > 0;
  if (form === 'errors') return { ...NOTHING_SHOWN, data, isChanged };
  return {
    data,
    blocks: [
      said(headline(compliantCount, machineCount), 'strong'),
      ...(change.comparedWith === null ? [] : [said(changeText(change, change.comparedWith))]),
      {
        kind: 'chart',
        title: { en: 'Machines by compliance', ja: '準拠状況別のマシン数' },
        bars: states.map(({ key, machineCount: value }) => ({
          label: COMPLIANCE_WORDS[key].name,
          value,
          standing: COMPLIANCE_WORDS[key].standing,
        })),
      },
      {
        kind: 'buttons',
        buttons: [
          {
            label: { en: 'Which machines are not compliant', ja: '準拠していないマシンを表示' },
            question: aboutTheSame(question, COMPLIANCE.id),
          },
        ],
      },
    ],
    traits: [],
    folds: [],
    isChanged,
  };
}

function headline(compliant: number, count: number): Text {
  const share = count === 0 ? 0 : Math.floor((compliant / count) * 100);
  return {
    en: `Update compliance: ${compliant} of ${machinesText(count).en} (${share} %)`,
    ja: `更新の準拠状況: ${count} 台中 ${compliant} 台 (${share} %)`,
  };
}

function changeText({ before, now, machineCount, changed }: Change, comparedWith: Instant): Text {
  const at = minuteText(comparedWith);
  if (machineCount === 0)
    return {
      en: `Of none of them it is remembered how compliant it was on ${at}.`,
      ja: `${at} 時点の準拠状況が記録されているマシンはありません。`,
    };
  const [sign, difference] = [now >= before ? '+' : '−', Math.abs(now - before)];
  return {
    en: `Of the ${machinesText(machineCount).en} remembered from ${at}: ${before} then, ${now} now (${sign}${difference}; ${changed} changed).`,
    ja: `${at} の記録がある ${machineCount} 台では、当時 ${before} 台、現在 ${now} 台が準拠 (${sign}${difference}、変化 ${changed} 台)。`,
  };
}
