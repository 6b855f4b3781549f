import { installationRun } from '../../facts/installation-run.ts';
import type { Installation } from '../../facts/latest-installation.ts';
import { defineCause } from '../../judging/cause.ts';
import { installationText } from '../../judging/installation-words.ts';
import { excluded, holds } from '../../judging/outcome.ts';
import { REFERENCES } from '../../judging/references.ts';
import type { SomeEvidence } from '../../model/evidence.ts';
import { aboutTheRun } from './about-the-run.ts';
import { exclusionOf } from './exclusion.ts';
import { runErrors } from './run-errors.ts';

/** One update, or a few of many, could not be installed: the update is at fault, rather than the machine's way of getting them. */
export const singleUpdateFailed = defineCause({
  id: 'single-update-failed',
  title: { en: 'A single update failed', ja: '一部の更新プログラムだけが失敗' },
  kinds: ['azure-vm', 'azure-arc'],
  severity: 'act-now',
  needs: { installationRun },
  actions: ['exclude-update', 'collect-guest-evidence'],
  references: [REFERENCES.troubleshoot, REFERENCES.windowsUpdateErrors],
  judge({ installationRun: run }, occasion) {
    const { machine } = occasion;
    const errors = runErrors(run, occasion);
    const { failed } = errors;
    if (failed === null) return excluded(...errors.shown);
    const { failedUpdates: updates, installedCount, failedCount } = failed;
    const evidence: SomeEvidence = [
      failedCount.evidence,
      installedCount.evidence,
      ...updates.map((update) => update.evidence),
    ];
    if (!isSingledOut(failed)) return excluded(...evidence);
    const named = updates.map(({ value, version }) => (version === null ? value : `${value} ${version}`));
    const names = named.length > 0 ? named.join(', ') : null;
    const count = countOf(failed);
    const what = installationText(failed, machine.name);
    const installed = installedCount.value ?? 0;
    const rest =
      installed > 0
        ? {
            en: `${installed} other${installed === 1 ? '' : 's'} went in`,
            ja: `ほかの ${installed} 件は適用済み`,
          }
        : { en: 'it was the only one', ja: '対象はこの 1 件のみ' };
    return holds(
      {
        en: `${count === 1 ? 'One update' : `${count} updates`} failed in ${what.en} (${rest.en})${names ? `: ${names}` : ''}.`,
        ja: `${what.ja}で、${count} 件の更新プログラムが失敗しました (${rest.ja})${names ? `: ${names}` : ''}。`,
      },
      [failed.status.evidence, ...evidence],
      {
        nextStep: LEAVE_OUT,
        notes: aboutTheRun(errors, machine),
        actions: [...exclusionOf(updates), { id: 'collect-guest-evidence' }],
      },
    );
  },
});

function countOf({ failedCount, failedUpdates }: Installation): number {
  return failedCount.value ?? failedUpdates.length;
}

/** A single one, or fewer than went in: where most fail, it is not the updates. */
function isSingledOut(run: Installation): boolean {
  const count = countOf(run);
  return count === 1 || (count > 1 && count < (run.installedCount.value ?? 0));
}

const LEAVE_OUT = {
  en: 'Install it on the machine by hand to see why it fails; until that is settled, leave it out of the next runs.',
  ja: '原因を確認するため、マシン上で手動でインストールしてみてください。解決するまでは、次回以降の実行から除外できます。',
};
