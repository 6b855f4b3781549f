import { defineCause } from '../../judging/cause.ts';
import { holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { bracketed } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { nameOf } from './definition.ts';
import { DEFINITION_FACTS, SHOW_VERSION } from './definitions-on-machine.ts';
import { judgeStanding } from './judge-standing.ts';

/** A later assessment asks for what is installed, or for an older version: that is not as it should be. */
export const stillNeededAfterAssessment = defineCause({
  id: 'still-needed-after-assessment',
  title: { en: 'Asked for although installed', ja: 'インストール済みでも必要と表示' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: DEFINITION_FACTS,
  actions: ['collect-guest-evidence'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.defenderUpdates],
  judge: (facts, occasion) =>
    judgeStanding(facts, occasion, 'still-needed', ({ needed, installed }) => {
      const when = bracketed(installed.at);
      const [asked, own] = [nameOf(needed), nameOf(installed)];
      return holds(
        {
          en: `Definitions ${own} were installed on ${occasion.machine.name} ${installed.by.en}${when.en}, and the later assessment asks for ${asked} all the same.`,
          ja: `${occasion.machine.name} には定義 ${own} が${installed.by.ja}インストール済み${when.ja}ですが、その後の評価でも ${asked} が必要と表示されています。`,
        },
        [needed.title.evidence, installed.title.evidence, installed.state, facts.pending.assessed],
        { nextStep: ASK_SUPPORT, notes: [CHECK_FIRST] },
      );
    }),
});

/** Source: Update Management troubleshooting, Windows Defender update always shown as missing. */
export const ASK_SUPPORT: Text = {
  en: 'Assess once more; if the same version is asked for again, open a support request with Azure.',
  ja: 'もう一度評価を実行し、それでも同じバージョンが必要と表示される場合は、Azure サポートに問い合わせてください。',
};

const CHECK_FIRST: Text = {
  en: `Azure does not see which version Defender uses. On the machine: \`${SHOW_VERSION}\`; an older one than the run installed was rolled back.`,
  ja: `Defender が使用中のバージョンは Azure からは確認できません。マシン上での確認: \`${SHOW_VERSION}\`。実行でインストールされたものより古い場合は、元に戻されています。`,
};
