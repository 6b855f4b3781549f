import type { ScaleSet } from '../machines/scale-sets.ts';
import type { NotApplicable } from '../model/finding.ts';
import type { Text } from '../model/locale.ts';
import type { Task } from './task.ts';

/** What is said of a name that is a scale set's or that of an instance of one. Source: Update Manager, support matrix; automatic OS image upgrades. */
export function ofScaleSet({ topic, system }: Task, set: ScaleSet): NotApplicable {
  return {
    scenario: topic.id,
    system,
    machine: null,
    subject: null,
    verdict: 'not-applicable',
    severity: 'fine',
    says: set.isUniform ? uniform(set) : flexible(set),
    notes: [],
    evidence: [set.evidence],
    excluded: [],
    gaps: [],
    references: [],
  };
}

function uniform({ asked, name }: ScaleSet): Text {
  return {
    en: `${subject(asked, name).en} with uniform orchestration: Update Manager neither assesses nor patches its instances. Automatic OS image upgrades of the scale set bring them updates.`,
    ja: `${subject(asked, name).ja} (均一オーケストレーション)。そのインスタンスは Update Manager の評価や更新の対象外で、スケール セットの OS イメージの自動アップグレードで更新します。`,
  };
}

function flexible({ asked, name }: ScaleSet): Text {
  return {
    en: `${subject(asked, name).en} with flexible orchestration: its instances are virtual machines of their own. Ask about one by its name.`,
    ja: `${subject(asked, name).ja} (柔軟なオーケストレーション)。インスタンスは個別の仮想マシンのため、その名前で質問してください。`,
  };
}

function subject(asked: string, name: string): Text {
  return asked === name.toLowerCase()
    ? { en: `${name} is a scale set`, ja: `${name} はスケール セットです` }
    : {
        en: `No machine is named ${asked}; ${name} is a scale set`,
        ja: `${asked} という名前のマシンはなく、${name} はスケール セットです`,
      };
}
