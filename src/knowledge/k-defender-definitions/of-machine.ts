import { assessmentTime } from '../../facts/latest-assessment.ts';
import type { ListedUpdate } from '../../facts/listed-updates.ts';
import type { PendingUpdates } from '../../facts/pending-updates.ts';
import { minuteText } from '../../judging/time-text.ts';
import { DEFINITION_KBS } from '../../model/definition-kbs.ts';
import type { Text } from '../../model/locale.ts';
import type { Machine } from '../../model/machine.ts';
import type { Reading } from '../../model/reading.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { told } from '../told.ts';

/** Which definitions the latest assessment of the machine asks for, if any. */
export function definitionsOfMachine(
  machine: Machine,
  reading: Reading<PendingUpdates> | undefined,
): readonly Text[] {
  if (machine.osType === 'linux') return [ofLinux(machine)];
  return [
    ...told(machine, reading, (pending) => [asked(machine, pending)]),
    ...(machine.kind === 'log-analytics' ? whyNotFilledIn(machine) : []),
  ];
}

function ofLinux({ name }: Machine): Text {
  return {
    en: `${name} runs Linux: KB2267602 is never offered to it.`,
    ja: `${name} は Linux のため、KB2267602 が提供されることはありません。`,
  };
}

function asked({ name }: Machine, { assessment, updates }: PendingUpdates): Text {
  const at = assessment && assessmentTime(assessment);
  if (!at)
    return {
      en: `Resource Graph has no assessment of ${name} from the last 7 days.`,
      ja: `Resource Graph に、過去 7 日以内の ${name} の評価結果がありません。`,
    };
  const [definitions] = updates.filter(isDefinitions);
  const when = minuteText(at);
  if (definitions === undefined)
    return {
      en: `The assessment of ${name} at ${when} asks for no definitions.`,
      ja: `${name} の評価 (${when}) では、定義更新プログラムは不足していません。`,
    };
  return {
    en: `The assessment of ${name} at ${when} asks for: ${definitions.value}.`,
    ja: `${name} の評価 (${when}) で不足しているもの: ${definitions.value}`,
  };
}

function isDefinitions({ kb }: ListedUpdate): boolean {
  return kb !== null && DEFINITION_KBS.has(kb);
}
