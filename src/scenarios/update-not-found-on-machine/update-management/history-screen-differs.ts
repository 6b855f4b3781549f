import { legacyDeployments } from '../../../facts/legacy-deployments.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { kbInQuestion } from '../../../judging/update-in-question.ts';
import { HISTORY_COMMAND } from '../../../judging/windows-update-checks.ts';
import { historyScreenDiffers } from '../history-screen-differs.ts';
import { inDeployments, isSucceeded } from './update-in-deployments.ts';

/** The deployment installed it, through the Windows Update Agent API. */
export const historyScreenDiffersInLegacy = defineCause({
  id: 'history-screen-differs',
  title: historyScreenDiffers.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fine',
  needs: { legacyDeployments },
  actions: [],
  references: [REFERENCES.updateAgentApi, REFERENCES.legacyTroubleshoot],
  judge({ legacyDeployments: all }, occasion) {
    const { machine } = occasion;
    const kb = kbInQuestion(occasion);
    const own = inDeployments(all, kb);
    const done = kb === null ? own.find(({ update }) => isSucceeded(update)) : own[0];
    if (machine.osType === 'linux' || done === undefined || !isSucceeded(done.update))
      return excluded(done?.update.status.evidence ?? all.looked);
    const { update, deployment } = done;
    return holds(
      {
        en: `The deployment ${deployment.name} of Update Management installed ${update.title} on ${machine.name}, through the Windows Update Agent API: such installations do not appear in the update history of Settings.`,
        ja: `旧 Update Management の展開 ${deployment.name} により、${update.title} が ${machine.name} にインストールされています。Windows Update Agent API を使用したインストールは、[設定] の更新の履歴には表示されません。`,
      },
      [update.status.evidence],
      {
        nextStep: {
          en: `On the machine, look in the System log instead: \`${HISTORY_COMMAND}\`.`,
          ja: `マシン上では、[設定] ではなくシステム ログを確認してください: \`${HISTORY_COMMAND}\``,
        },
        notes: [MOVE_ON],
      },
    );
  },
});
