import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { bracketed } from '../../../judging/time-text.ts';
import { nameOf } from '../definition.ts';
import { installedOlderVersion } from '../installed-older-version.ts';
import { SEVERAL_A_DAY } from '../released-after-assessment.ts';
import { judgeRecorded, RECORDED_FACTS } from './definitions-recorded.ts';

/** A newer release had come out by the time of the last scan. */
export const installedOlderVersionInLegacy = defineCause({
  id: 'installed-older-version',
  title: installedOlderVersion.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fine',
  needs: RECORDED_FACTS,
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge: (facts, { machine }) =>
    judgeRecorded(facts, 'older', ({ needed, installed }) => {
      const when = bracketed(installed.at);
      const [asked, own] = [nameOf(needed), nameOf(installed)];
      return holds(
        {
          en: `Definitions ${own} were installed on ${machine.name} ${installed.by.en}${when.en}, and by the time of the last scan of Update Management the newer ${asked} was out.`,
          ja: `${machine.name} には定義 ${own} が${installed.by.ja}インストールされています${when.ja}が、旧 Update Management の最後のスキャンの時点でより新しい ${asked} が公開されていました。`,
        },
        [needed.title.evidence, installed.title.evidence, installed.state],
        { nextStep: MOVE_ON, notes: [SEVERAL_A_DAY] },
      );
    }),
});
