import { defineCause } from '../../judging/cause.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import { ASSESSMENT_FACTS, assessmentsOf, notShownBy } from './assessments.ts';

/** No assessment was ever recorded, and nothing that could prevent one is to be seen. */
export const neverAssessed = defineCause({
  id: 'never-assessed',
  title: { en: 'Never assessed', ja: '一度も評価されていない' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: {},
  wants: ASSESSMENT_FACTS,
  claimsAllElseExcluded: true,
  actions: ['assess-now'],
  references: [REFERENCES.assessmentOptions],
  judge(facts, { machine }) {
    const assessments = assessmentsOf(facts);
    if (assessments.newestCompleted) return excluded(assessments.newestCompleted.status.evidence);
    const [first, ...rest] = assessments.looked;
    if (!first || assessments.unread.length > 0) return notShownBy(assessments);
    const { newest } = assessments;
    if (newest) {
      const status = newest.status.value;
      return holds(
        {
          en: `No assessment of ${machine.name} has ever completed: the last record still says ${status}, and nothing stands in the way of a new one.`,
          ja: `${machine.name} の評価は一度も完了していません。最後の記録は ${status} のままですが、新しい評価を妨げるものは見つかりません。`,
        },
        [first, ...rest],
        { nextStep: ASSESS_NOW, notes: [UNLESS_WITHHELD] },
      );
    }
    // Resource Graph alone shows seven days; the instance view, which only virtual machines have, shows all of the past.
    const isCertain = machine.kind === 'azure-vm';
    const state = isCertain
      ? { en: 'has never been assessed', ja: 'は一度も評価されていません' }
      : { en: 'has no assessment in the last seven days', ja: 'は過去 7 日間に評価されていません' };
    return holds(
      {
        en: `${machine.name} ${state.en}, and nothing stands in the way of it: machine, agent, extension and settings are as they should be. A new machine can take up to 24 hours.`,
        ja: `${machine.name} ${state.ja}が、妨げになるものは見つかりません (マシン、エージェント、拡張機能、設定はいずれも正常)。新しいマシンでは最大 24 時間かかることがあります。`,
      },
      [first, ...rest],
      { nextStep: ASSESS_NOW, notes: [UNLESS_WITHHELD] },
    );
  },
});

/** Azure says nothing of rows it withholds, so this cannot be told from their absence. */
const UNLESS_WITHHELD = {
  en: "Resource Graph leaves out what the bot's identity may not read. If the portal shows an assessment or a failed extension, compare the identity's role with deploy/reader-role.json.",
  ja: 'ボットの ID で参照できない行は Resource Graph の結果に含まれません。ポータルに評価結果や失敗した拡張機能が表示される場合は、ID のロールを deploy/reader-role.json と比較してください。',
};

const ASSESS_NOW = {
  en: 'Assess the machine now and check whether the assessment succeeds.',
  ja: '今すぐ評価を実行し、成功するかどうかを確認してください。',
};
