import { legacyDeployments } from '../../../facts/legacy-deployments.ts';
import { recordedState } from '../../../facts/state-words.ts';
import { defineCause } from '../../../judging/cause.ts';
import { MOVE_ON } from '../../../judging/legacy-deployment.ts';
import { excluded, holds } from '../../../judging/outcome.ts';
import { REFERENCES } from '../../../judging/references.ts';
import { kbInQuestion } from '../../../judging/update-in-question.ts';
import { notInstalled } from '../not-installed.ts';
import { inDeployments, isSucceeded } from './update-in-deployments.ts';

/** The newest deployment that had it did not install it. */
export const notInstalledInLegacy = defineCause({
  id: 'not-installed',
  title: notInstalled.title,
  kinds: ['azure-vm', 'azure-arc', 'log-analytics'],
  severity: 'at-risk',
  needs: { legacyDeployments },
  actions: [],
  references: [REFERENCES.legacyTroubleshoot],
  judge({ legacyDeployments: all }, occasion) {
    const kb = kbInQuestion(occasion);
    const own = kb === null ? inDeployments(all, null) : inDeployments(all, kb).slice(0, 1);
    const left = own.find(({ update }) => !isSucceeded(update));
    if (left === undefined) return excluded(own[0]?.update.status.evidence ?? all.looked);
    const { update, deployment } = left;
    return holds(
      {
        en: `The deployment ${deployment.name} of Update Management did not install ${update.title} on ${occasion.machine.name}: ${update.status.value}.`,
        ja: `旧 Update Management の展開 ${deployment.name} では、${update.title} は ${occasion.machine.name} にインストールされていません: ${recordedState(update.status.value)}`,
      },
      [update.status.evidence, ...(update.error ? [update.error.evidence] : [])],
      { nextStep: MOVE_ON },
    );
  },
});
