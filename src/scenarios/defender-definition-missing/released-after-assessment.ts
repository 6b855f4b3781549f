import { defineCause } from '../../judging/cause.ts';
import { holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { bracketed } from '../../judging/time-text.ts';
import type { Text } from '../../model/locale.ts';
import { nameOf } from './definition.ts';
import { DEFINITION_FACTS } from './definitions-on-machine.ts';
import { judgeStanding } from './judge-standing.ts';

/** The definitions were installed after the assessment that asks for them: expected, since they come out several times a day. */
export const releasedAfterAssessment = defineCause({
  id: 'released-after-assessment',
  title: { en: 'Installed since the assessment', ja: '評価後にインストール済み' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'wait',
  needs: DEFINITION_FACTS,
  actions: ['assess-now'],
  references: [REFERENCES.legacyTroubleshoot, REFERENCES.defenderUpdates],
  judge: (facts, occasion) =>
    judgeStanding(facts, occasion, 'installed-since', ({ needed, installed }) => {
      const when = bracketed(installed.at);
      const [asked, own] = [nameOf(needed), nameOf(installed)];
      return holds(
        {
          en: `Definitions ${own} were installed on ${occasion.machine.name} ${installed.by.en}${when.en}, after the assessment that asks for ${asked}. That is expected: the list is from before.`,
          ja: `${occasion.machine.name} には、${asked} を不足とした評価の後に、定義 ${own} が${installed.by.ja}インストールされています${when.ja.trimEnd()}。一覧が評価時点のものであるためで、想定どおりの動作です。`,
        },
        [needed.title.evidence, installed.title.evidence, installed.state, facts.pending.assessed],
        { nextStep: WAIT, notes: [SEVERAL_A_DAY] },
      );
    }),
});

const WAIT: Text = {
  en: 'Wait for the next assessment, or assess the machine now; the definitions are then gone from the list, or asked for in a newer version.',
  ja: '次の評価を待つか、今すぐ評価を実行してください。一覧から消えるか、より新しいバージョンが表示されます。',
};

/** Source: Update Management troubleshooting, Windows Defender update always shown as missing. */
export const SEVERAL_A_DAY: Text = {
  en: 'Microsoft publishes KB2267602 several times a day under one number, each release with its own version; between two assessments one of them is nearly always missing.',
  ja: 'Microsoft は KB2267602 を同じ番号のまま、バージョンを変えて 1 日に何度も公開しています。そのため、評価の間にはほぼ常にいずれかのリリースが不足と表示されます。',
};
