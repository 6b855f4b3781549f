import { assessmentInInstanceView } from '../../facts/assessment-in-instance-view.ts';
import { assessmentInResourceGraph } from '../../facts/assessment-in-resource-graph.ts';
import type { Readings } from '../../facts/fact.ts';
import type { Assessment } from '../../facts/latest-assessment.ts';
import { stateInBrackets } from '../../facts/state-words.ts';
import { defineCause } from '../../judging/cause.ts';
import { excluded, holds, undecided } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { minuteText } from '../../judging/time-text.ts';

const ASSESSMENTS = { view: assessmentInInstanceView, graph: assessmentInResourceGraph };

/** Azure Update Manager assesses the machine: what is sought in Update Management has moved. */
export const migrated = defineCause({
  id: 'migrated',
  title: { en: 'Moved to Update Manager', ja: 'Update Manager に移行済み' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'fine',
  needs: {},
  wants: ASSESSMENTS,
  actions: [],
  references: [REFERENCES.migration],
  judge(facts, { machine }) {
    const assessment = newestOf(facts);
    if (assessment) {
      const at = assessment.lastModifiedAt ?? assessment.startedAt;
      const when = at === null ? null : minuteText(at);
      return holds(
        {
          en: `${machine.name} is in Azure Update Manager now (assessment ${assessment.status.value}${when === null ? '' : `, ${when}`}). Update Management, which was retired on 31 August 2024, no longer lists it.`,
          ja: `${machine.name} は現在 Azure Update Manager の対象です (評価: ${stateInBrackets(assessment.status.value)}${when === null ? '' : `、${when}`})。2024 年 8 月 31 日に提供を終了した Update Management には表示されません。`,
        },
        [assessment.status.evidence],
        {
          nextStep: {
            en: 'Look for the machine in Azure Update Manager; there is nothing to repair in Update Management.',
            ja: 'Azure Update Manager でマシンを確認してください。Update Management 側で修復するものはありません。',
          },
        },
      );
    }
    for (const reading of Object.values(facts)) if (reading?.isKnown === false) return undecided(reading);
    const [first, ...rest] = Object.values(facts).flatMap((reading) =>
      reading?.isKnown ? [reading.value.looked] : [],
    );
    if (first === undefined) throw new Error('no assessment was looked for');
    return excluded(first, ...rest);
  },
});

/** The newest of those that are on record, finished or not: any shows that Update Manager has the machine. */
function newestOf(facts: Readings<typeof ASSESSMENTS>): Assessment | null {
  const timeOf = ({ lastModifiedAt, startedAt }: Assessment) => lastModifiedAt ?? startedAt ?? '';
  return Object.values(facts)
    .flatMap((reading) => (reading?.isKnown && reading.value.assessment ? [reading.value.assessment] : []))
    .reduce<Assessment | null>(
      (newest, each) => (newest === null || timeOf(each) > timeOf(newest) ? each : newest),
      null,
    );
}
