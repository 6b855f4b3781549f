import { legacyDeployments } from '../../../facts/legacy-deployments.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { INFERRED_FROM_NAMES } from '../../../judging/supersedence-words.ts';
import { kbInQuestion } from '../../../judging/update-in-question.ts';
import { supersedes } from '../../../judging/update-title.ts';
import { supersededAfterInstall } from '../superseded-after-install.ts';
import { inDeployments, isSucceeded } from './update-in-deployments.ts';

/** The same or a later deployment installed a newer update of the same product. */
export const supersededAfterInstallInLegacy = defineCause({
  id: 'superseded-after-install',
  title: supersededAfterInstall.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'fine',
  needs: { legacyDeployments },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyDeployments: all }, occasion) {
    const kb = kbInQuestion(occasion);
    const [own] = inDeployments(all, kb);
    if (kb === null || own === undefined || !isSucceeded(own.update))
      return excluded(own?.update.status.evidence ?? all.looked);
    const since = all.deployments.slice(0, all.deployments.indexOf(own.deployment) + 1);
    const newer = since
      .flatMap(({ updates }) => updates)
      .find((update) => isSucceeded(update) && supersedes(update.title, own.update.title));
    if (newer === undefined) return excluded(own.update.status.evidence, all.looked);
    return holds(
      {
        en: `Update Management installed KB${kb} on ${occasion.machine.name}, and a newer update of the same product took its place: ${own.update.title} → ${newer.title}.`,
        ja: `旧 Update Management は KB${kb} を ${occasion.machine.name} にインストールしましたが、同じ製品の新しい更新プログラムに置き換えられています: ${own.update.title} → ${newer.title}`,
      },
      [own.update.status.evidence, newer.status.evidence],
      { nextStep: MOVE_ON, notes: [INFERRED_FROM_NAMES] },
    );
  },
});
