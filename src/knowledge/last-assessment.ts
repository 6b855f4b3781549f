import type { Readings } from '../facts/fact.ts';
import { type Assessment, assessmentTime } from '../facts/latest-assessment.ts';
import { recordedState } from '../facts/state-words.ts';
import { type ASSESSMENT_FACTS, assessmentsOf } from '../judging/assessments.ts';
import { minuteText } from '../judging/time-text.ts';
import type { Text } from '../model/locale.ts';
import type { Machine } from '../model/machine.ts';

/** When the machine was last assessed and what that found, by the sources that could be read; where none of them could, why. */
export function lastAssessment(
  { name }: Machine,
  readings: Readings<typeof ASSESSMENT_FACTS>,
): readonly Text[] {
  const { newest, looked, unread } = assessmentsOf(readings);
  if (newest !== null) return [said(name, newest)];
  const [gap] = unread;
  if (gap)
    return [
      {
        en: `When ${name} was last assessed could not be read. ${gap.needs.en}`,
        ja: `${name} の最後の評価は読み取れませんでした。${gap.needs.ja}`,
      },
    ];
  if (looked.length === 0) return [];
  return [{ en: `${name} has no assessment on record.`, ja: `${name} の評価の記録はありません。` }];
}

function said(name: string, assessment: Assessment): Text {
  const at = assessmentTime(assessment);
  const when = at === null ? { en: 'at an unknown time', ja: '時刻不明' } : both(minuteText(at));
  const { status, pending } = assessment;
  const found =
    pending === null
      ? both('')
      : {
          en: ` Critical or security: ${pending.criticalAndSecurity}, other: ${pending.other}.`,
          ja: `緊急・セキュリティ: ${pending.criticalAndSecurity} 件、その他: ${pending.other} 件。`,
        };
  return {
    en: `Last assessment of ${name}: ${when.en} (${status.value}).${found.en}`,
    ja: `${name} の最後の評価: ${when.ja}、${recordedState(status.value)}。${found.ja}`,
  };
}

function both(text: string): Text {
  return { en: text, ja: text };
}
