import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { bracketed } from '../../../judging/time-text.ts';
import { nameOf } from '../definition.ts';
import { stillNeededAfterAssessment } from '../still-needed-after-assessment.ts';
import { judgeRecorded, RECORDED_FACTS } from './definitions-recorded.ts';

/** The last scan asked for what was installed. */
export const stillNeededAfterAssessmentInLegacy = defineCause({
  id: 'still-needed-after-assessment',
  title: stillNeededAfterAssessment.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: RECORDED_FACTS,
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge: (facts, { machine }) =>
    judgeRecorded(facts, 'still-needed', ({ needed, installed }) => {
      const when = bracketed(installed.at);
      const [asked, own] = [nameOf(needed), nameOf(installed)];
      return holds(
        {
          en: `Definitions ${own} were installed on ${machine.name} ${installed.by.en}${when.en}, and the later scan of Update Management asked for ${asked} all the same.`,
          ja: `${machine.name} には定義 ${own} が${installed.by.ja}インストール済み${when.ja}でしたが、旧 Update Management のその後のスキャンでも ${asked} が必要とされています。`,
        },
        [needed.title.evidence, installed.title.evidence, installed.state],
        { nextStep: MOVE_ON },
      );
    }),
});
