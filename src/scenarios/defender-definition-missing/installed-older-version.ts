import { defineCause } from '../../judging/cause.ts';
import { holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { bracketed } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { DEFINITION_KB, nameOf } from './definition.ts';
import { DEFINITION_FACTS } from './definitions-on-machine.ts';
import { judgeStanding } from './judge-standing.ts';
import { SEVERAL_A_DAY } from './released-after-assessment.ts';

/** A newer release had come out by the time of the assessment than the one that was installed. */
export const installedOlderVersion = defineCause({
  id: 'installed-older-version',
  title: { en: 'A newer version came out', ja: '新しいバージョンが公開済み' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: DEFINITION_FACTS,
  actions: ['install-updates'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.defenderUpdates],
  judge: (facts, occasion) =>
    judgeStanding(facts, occasion, 'older', ({ needed, installed }) => {
      const when = bracketed(installed.at);
      const [asked, own] = [nameOf(needed), nameOf(installed)];
      return holds(
        {
          en: `Definitions ${own} were installed on ${occasion.machine.name} ${installed.by.en}${when.en}, and by the time of the latest assessment the newer ${asked} was out: that is what is missing.`,
          ja: `${occasion.machine.name} には定義 ${own} が${installed.by.ja}インストールされています${when.ja}が、直近の評価の時点でより新しい ${asked} が公開されていたため、そちらが不足と表示されています。`,
        },
        [needed.title.evidence, installed.title.evidence, installed.state],
        {
          nextStep: LET_IT,
          notes: [SEVERAL_A_DAY],
          actions: [{ id: 'install-updates', arguments: { kb: [DEFINITION_KB] } }],
        },
      );
    }),
});

const LET_IT: Text = {
  en: 'The next run with the classification Definition, or Defender itself, installs it; on the machine, `Update-MpSignature` fetches it at once.',
  ja: '分類に「定義の更新」を含む次回の実行か、Defender 自身が更新します。すぐに更新する場合は、マシン上で `Update-MpSignature` を実行してください。',
};
