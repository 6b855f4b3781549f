import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { bracketed } from '../../../judging/time-text.ts';
import { nameOf } from '../definition.ts';
import { releasedAfterAssessment, SEVERAL_A_DAY } from '../released-after-assessment.ts';
import { judgeRecorded, RECORDED_FACTS } from './definitions-recorded.ts';

/** The last scan was before the installation. */
export const releasedAfterAssessmentInLegacy = defineCause({
  id: 'released-after-assessment',
  title: releasedAfterAssessment.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fine',
  needs: RECORDED_FACTS,
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge: (facts, { machine }) =>
    judgeRecorded(facts, 'installed-since', ({ needed, installed }) => {
      const when = bracketed(installed.at);
      const [asked, own] = [nameOf(needed), nameOf(installed)];
      return holds(
        {
          en: `Definitions ${own} were installed on ${machine.name} ${installed.by.en}${when.en}, after the scan of Update Management that asked for ${asked}; the next scan would no longer have.`,
          ja: `旧 Update Management のスキャンが ${asked} を不足とした後に、${machine.name} には定義 ${own} が${installed.by.ja}インストールされています${when.ja.trimEnd()}。次のスキャンでは不足と表示されなくなるものでした。`,
        },
        [needed.title.evidence, installed.title.evidence, installed.state],
        { nextStep: MOVE_ON, notes: [SEVERAL_A_DAY] },
      );
    }),
});
