import { ASSESSMENT_FACTS } from '../../judging/assessments.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { Text } from '../../model/locale.ts';
import { actionCommands, labelled, patternOf } from '../action-commands.ts';
import { defineKnowledge } from '../knowledge.ts';
import { lastAssessment } from '../last-assessment.ts';
import { whyNotFilledIn } from '../not-filled-in.ts';
import { REACH_FACTS, unreachable } from '../reachable.ts';
import { K_ON_DEMAND_ASSESSMENT } from './topic.ts';

/** Check for updates: how a machine is assessed once, now. Source: view updates; limits of Compute for guest patching. */
export const onDemandAssessment = defineKnowledge({
  topic: K_ON_DEMAND_ASSESSMENT,
  needs: { ...ASSESSMENT_FACTS, ...REACH_FACTS },
  answer(about) {
    const machine = about?.machine ?? null;
    return {
      says: [
        ...SAYS,
        ...(about
          ? [
              ...lastAssessment(about.machine, about.facts),
              ...unreachable(about.machine, about.facts),
              ...whyNotFilledIn(about.machine),
            ]
          : []),
      ],
      commands: [
        ...actionCommands({ id: 'assess-now' }, machine),
        ...(machine === null
          ? labelled(actionCommands({ id: 'assess-now' }, patternOf('azure-arc')), 'Arc')
          : []),
      ],
      references: [REFERENCES.updateHistory, REFERENCES.assessmentOptions],
      check: 'not-assessed',
    };
  },
});

const SAYS: readonly Text[] = [
  {
    en: 'Portal: open the machine, Updates, and press Check for updates; for many machines at once, Azure Update Manager, Machines, select them, Check for updates. Nothing has to be set up before.',
    ja: 'ポータルでは、マシンの [更新プログラム] を開いて [更新プログラムの確認] を押します。複数台なら Azure Update Manager の [マシン] で選択して [更新プログラムの確認] です。事前の設定は不要で、「1 回限りの評価」とも呼ばれます。',
  },
  {
    en: 'It takes some minutes and only scans. The list appears under Recommended updates; Resource Graph keeps it for 7 days.',
    ja: '数分かかります。スキャンだけで、何もインストールしません。結果は [推奨される更新プログラム] タブに表示され、Resource Graph には 7 日間残ります。',
  },
  {
    en: 'The machine has to run (Arc: Connected), and you need Microsoft.Compute/virtualMachines/assessPatches/action (Arc: Microsoft.HybridCompute/machines/assessPatches/action). Azure takes about 2 patch operations a minute for one VM and 200 for a subscription and region.',
    ja: 'マシンが稼働中 (Arc は Connected) であること、Microsoft.Compute/virtualMachines/assessPatches/action (Arc は Microsoft.HybridCompute/machines/assessPatches/action) の権限があることが条件です。受け付けは 1 台の VM につき毎分 2 回、リージョンごとにサブスクリプション全体で毎分 200 回が目安です。',
  },
];
